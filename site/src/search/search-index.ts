/**
 * The index of the site search as files, each read by a browser only when a question needs it. A page is a number: its
 * place in the records. All files are JSON, compressed by the build: a static server need not.
 */
import type { FileNames } from '../files/file-names.ts';
import type { Runs } from './runs.ts';
import type { SearchRecord, SearchType } from './search-record.ts';
import type { Keys } from './word-tree.ts';

/** What every question needs, and what leads to the other files. */
export interface SearchStart {
  /** How many pages there are. */
  readonly size: number;
  /** Pages of one type stand together: the first of each type that there is. */
  readonly types: readonly (readonly [type: SearchType, first: number])[];
  /** The beginnings of words, and for each the file that says what such words find. */
  readonly keys: Keys;
  readonly words: FileNames;
  /** The files that show the pages, in their order. */
  readonly records: FileNames;
}

/** Where a page has a word, the most telling place first; a page is only at the first of its own. */
export const places = ['acronym', 'names', 'text'] as const;

/** The pages that have a word, for each of `places`; empty ones at the end are left out. */
export type Finds = readonly Runs[];

/** What words find. Where there are too many for one file, only the key itself and, under `anyEnd`, all of them. */
export type FindsFile = Readonly<Record<string, Finds>>;
export const anyEnd = '*';

/** What is shown of a page. */
export type ShownRecord = Omit<SearchRecord, 'type' | 'acronym' | 'names' | 'text'>;

/** How many results a reader sees at first, and how many more at a time. */
export const resultsPerView = 15;

/** How many pages one file shows. */
export const recordsPerFile = 15;
