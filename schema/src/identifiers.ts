import { fill } from './sentences/fill.ts';
import { identifierSentences } from './sentences/identifiers.ts';
import type { Told } from './sentences/tell.ts';
import type { IdentifierScheme } from './vocabularies/identifier-scheme.ts';

export interface NormalisedIdentifier {
  value: string;
  /** Why the identifier does not look like one of its scheme; it is kept all the same. */
  warning?: Told;
}

const patterns: Partial<Record<IdentifierScheme, RegExp>> = {
  schac: /^[a-z0-9-]+(\.[a-z0-9-]+)+$/,
  previous_schac: /^[a-z0-9-]+(\.[a-z0-9-]+)+$/,
  erasmus: /^[A-Z ]{3}[A-Z' -]+\d{2,3}$/,
  pic: /^\d{9}$/,
  oid: /^E\d{8}$/,
  ror: /^0[a-hj-km-np-tv-z0-9]{6}\d{2}$/,
  isni: /^\d{15}[\dX]$/,
  wikidata: /^Q\d+$/,
};

/** An identifier in the form to compare by. Nothing is refused: what breaks its scheme's pattern comes with a warning. */
export function normaliseIdentifier(scheme: IdentifierScheme, raw: string): NormalisedIdentifier {
  // Other letters may come of changing case, which have a simpler form again.
  const value = simplified(normalised(scheme, simplified(raw)));
  if (patterns[scheme]?.test(value) === false)
    return { value, warning: told(`identifier.${scheme}` as IdentifierSentence, raw) };
  if (scheme === 'ror' && !hasRorChecksum(value)) return { value, warning: told('identifier.digits', raw) };
  return { value };
}

/** The one scheme whose identifiers look like this; undefined where there is none, or more than one. */
export function guessScheme(raw: string): IdentifierScheme | undefined {
  if (raw.trim() === '') return undefined;
  const current = (Object.keys(patterns) as IdentifierScheme[]).filter((scheme) => !scheme.startsWith('previous_'));
  const fitting = current.filter((scheme) => normaliseIdentifier(scheme, raw).warning === undefined);
  return fitting.length === 1 ? fitting[0] : undefined;
}

type IdentifierSentence = keyof typeof identifierSentences;

// The desk takes these few sentences and not all the others.
const told = (sentence: IdentifierSentence, value: string): Told => ({
  sentence,
  values: { value },
  message: fill(identifierSentences[sentence], { value }),
});

const simplified = (text: string): string => text.normalize('NFKC').trim();

function normalised(scheme: IdentifierScheme, text: string): string {
  switch (scheme) {
    case 'schac':
    case 'previous_schac':
      return text.toLowerCase();
    case 'erasmus':
    case 'oid':
    case 'wikidata':
      return text.toUpperCase();
    case 'ror':
      return text.toLowerCase().replace(/^((https?:\/\/)?ror\.org\/)+/, '');
    case 'isni':
      return text.replace(/[\s-]/g, '').toUpperCase();
    default:
      return text;
  }
}

const crockford = '0123456789abcdefghjkmnpqrstvwxyz';

/** ISO/IEC 7064 modulo 97-10 over the six characters in Crockford's base 32, as ROR documents it. */
function hasRorChecksum(id: string): boolean {
  const number = [...id.slice(1, 7)].reduce((sum, letter) => sum * 32 + crockford.indexOf(letter), 0);
  return 98 - ((number * 100) % 97) === Number(id.slice(7));
}
