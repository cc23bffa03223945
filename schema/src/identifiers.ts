import type { IdentifierScheme } from './vocabularies/identifier-scheme.ts';

export interface NormalisedIdentifier {
  value: string;
  /** Why the identifier does not look like one of its scheme; it is kept all the same. */
  warning?: string;
}

const forms: Partial<Record<IdentifierScheme, { pattern: RegExp; looks: string }>> = {
  schac: { pattern: /^[a-z0-9-]+(\.[a-z0-9-]+)+$/, looks: 'an internet domain such as "upct.es"' },
  previous_schac: { pattern: /^[a-z0-9-]+(\.[a-z0-9-]+)+$/, looks: 'an internet domain such as "ttu.ee"' },
  erasmus: {
    pattern: /^[A-Z ]{3}[A-Z' -]+\d{2,3}$/,
    looks: 'three characters of country, a town and two digits, "E  MURCIA04"',
  },
  pic: { pattern: /^\d{9}$/, looks: 'nine digits' },
  oid: { pattern: /^E\d{8}$/, looks: '"E" and eight digits' },
  ror: { pattern: /^0[a-hj-km-np-tv-z0-9]{6}\d{2}$/, looks: 'a "0", six characters and two check digits' },
  isni: { pattern: /^\d{15}[\dX]$/, looks: 'sixteen characters, the last a check digit' },
  wikidata: { pattern: /^Q\d+$/, looks: '"Q" and a number' },
};

/** An identifier in the form to compare by. Nothing is refused: what breaks its scheme's pattern comes with a warning. */
export function normaliseIdentifier(scheme: IdentifierScheme, raw: string): NormalisedIdentifier {
  // Other letters may come of changing case, which have a simpler form again.
  const value = simplified(normalised(scheme, simplified(raw)));
  const form = forms[scheme];
  if (form !== undefined && !form.pattern.test(value))
    return { value, warning: `"${raw}" does not look like ${form.looks}.` };
  if (scheme === 'ror' && !hasRorChecksum(value)) return { value, warning: `"${raw}" has wrong check digits.` };
  return { value };
}

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
