import { indexFolder, type SearchType } from '../../search/search-record.ts';
import { toQueryTokens } from '../../search/tokens.ts';

/** What the index keeps to show of a page; an empty text where there is nothing. */
export interface ResultMeta {
  readonly title: string;
  readonly lang: string;
  readonly kind: string;
  readonly excerpt: string;
  readonly excerptLang: string;
  readonly demonstration: string;
}

interface Result {
  readonly score: number;
  data(): Promise<{ readonly url: string; readonly meta: ResultMeta }>;
}

interface Found {
  readonly results: readonly Result[];
  /** How many pages of each type there are, whatever type is asked for. */
  readonly totalFilters: { readonly type?: Readonly<Record<string, number>> };
}

/** The part that is used of what Pagefind puts beside its index. */
interface Pagefind {
  options(options: object): Promise<void>;
  filters(): Promise<unknown>;
  search(query: string, options: object): Promise<Found>;
}

/** How much more than in the text a word counts in what the index keeps of a page; what is only for show not at all. */
const metaWeights = { acronym: 20, names: 5, title: 0, kind: 0, excerpt: 0 };

export class AbsentIndexError extends Error {}

let opened: Promise<Pagefind> | undefined;

/**
 * The pages in the language of this one that hold all words of a query, the best first. Throws `AbsentIndexError` on a
 * site without an index.
 */
export async function search(query: string, type: SearchType | undefined): Promise<Found> {
  opened ??= open();
  opened.catch(() => {
    opened = undefined;
  });
  const pagefind = await opened;
  return pagefind.search(toQueryTokens(query), type === undefined ? {} : { filters: { type: [type] } });
}

async function open(): Promise<Pagefind> {
  const address = `/${indexFolder}/pagefind.js`;
  const { status } = await fetch(address, { method: 'HEAD' });
  if (status === 404) throw new AbsentIndexError(`There is nothing at "${address}".`);
  const pagefind: Pagefind = await import(/* @vite-ignore */ address);
  // Its worker is another copy of the script, for indexes far larger than this one.
  await pagefind.options({ noWorker: true, ranking: { metaWeights } });
  // Counts come only once the filters are there.
  await pagefind.filters();
  return pagefind;
}
