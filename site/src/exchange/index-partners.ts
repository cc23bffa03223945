import { countryName } from '../i18n/format.ts';
import type { Locale } from '../i18n/locales.ts';
import type { SearchPartner } from '../queries/mobility-term-search.ts';
import { toSearchText } from '../search/fold.ts';
import { toRuns } from '../search/runs.ts';
import { growBranches, type Keys, listWords } from '../search/word-tree.ts';
import { type IndexedPartner, type PartnerFile, toSlugKey } from './exchange-index.ts';
import type { ExchangeTerm } from './list-terms.ts';

/** More partners than this in one file are too many to send and to look through. */
const mostInFile = 100;

interface End extends IndexedPartner {
  readonly texts: readonly string[];
  readonly termCount: number;
}

/** The partners at the ends of the terms, in the order of their names. */
export function listEnds(locale: Locale, terms: readonly ExchangeTerm[]): End[] {
  const ends = new Map<string, { partner: SearchPartner; from: number[]; to: number[] }>();
  const endOf = (partner: SearchPartner) => {
    const end = ends.get(partner.slug) ?? { partner, from: [], to: [] };
    ends.set(partner.slug, end);
    return end;
  };
  terms.forEach(({ sendingPartner, receivingPartner }, row) => {
    endOf(sendingPartner).from.push(row);
    endOf(receivingPartner).to.push(row);
  });
  const compare = new Intl.Collator(locale).compare;
  return [...ends.values()]
    .sort((a, b) => compare(a.partner.name.value, b.partner.name.value))
    .map(({ partner, from, to }) => {
      const texts = textsOf(locale, partner);
      return {
        slug: partner.slug,
        name: partner.name.value,
        text: toSearchText(texts),
        from: toRuns(from),
        to: toRuns(to),
        texts,
        termCount: from.length + to.length,
      };
    });
}

/** Everything that a reader may type for a partner. */
const textsOf = (locale: Locale, { name, shortName, city, countryCode, names }: SearchPartner): string[] => [
  name.value,
  shortName ?? '',
  city?.value ?? '',
  countryName(locale, countryCode),
  ...names.map(({ value }) => value),
];

/** The files that a reader finds a partner in, by the beginning of any word of its texts. */
export function indexPartners(ends: readonly End[]): { keys: Keys; files: PartnerFile[] } {
  const words = ends.flatMap((end) =>
    [toSlugKey(end.slug), ...listWords(end.texts)].map((word) => [word, end] as const),
  );
  const branches = growBranches(words, (own) => distinct(own).length <= mostInFile);
  return { keys: branches.map(({ key }) => key), files: branches.map((branch) => toFile(distinct(branch.words))) };
}

const distinct = (words: readonly (readonly [string, End])[]): End[] => [...new Set(words.map(([, end]) => end))];

function toFile(ends: readonly End[]): PartnerFile {
  const most = new Set(ends.toSorted((a, b) => b.termCount - a.termCount).slice(0, mostInFile));
  const partners = ends.filter((end) => most.has(end));
  return {
    isWhole: partners.length === ends.length,
    partners: partners.map(({ slug, name, text, from, to }) => ({ slug, name, text, from, to })),
  };
}
