/**
 * The index of the exchange search as files, each read by a browser only when a choice needs it. A term is a number, its
 * place in the order in which readers see terms. All files are JSON, compressed by the build: a static server need not.
 */

import type { FileNames } from '../files/file-names.ts';
import type { Runs } from '../search/runs.ts';
import type { Keys } from '../search/word-tree.ts';

/** Facets of few values: a page offers all of them, and one file says which of them each term has. */
export const columnNames = ['who', 'country', 'field', 'level', 'language', 'cefr', 'year'] as const;
/** Facets whose values are partners, of which there may be thousands: a reader finds them by their names. */
export const partnerFacetNames = ['from', 'to'] as const;
/** What readers can narrow the terms by, as the page shows it; also the names of the parameters in its address. */
export const facetNames = ['who', 'from', 'to', 'country', 'field', 'level', 'language', 'cefr', 'year'] as const;

export type ColumnName = (typeof columnNames)[number];
export const isColumnName = (name = ''): name is ColumnName => (columnNames as readonly string[]).includes(name);
export type PartnerFacetName = (typeof partnerFacetNames)[number];
export type FacetName = (typeof facetNames)[number];

/** What leads to all other files. */
export interface ExchangeStart {
  readonly columns: Readonly<Record<ColumnName, string>>;
  /** The names of two directories. */
  readonly partners: string;
  readonly words: string;
  /** The cards of all terms, in their order. */
  readonly cards: FileNames;
}

/** Beginnings of words, and the file of each. */
export interface Directory {
  readonly keys: Keys;
  readonly files: FileNames;
}

/** Many terms share few sets of values, so each term stores only the number of its set, as one character. */
export interface Column {
  readonly values: readonly string[];
  /** Sets of values, as places in `values`. */
  readonly sets: readonly (readonly number[])[];
  readonly rows: string;
}

/** A partner that is at either end of terms. */
export interface IndexedPartner {
  readonly slug: string;
  readonly name: string;
  /** Every text that the partner is found by, folded. */
  readonly text: string;
  readonly from: Runs;
  readonly to: Runs;
}

/** The partners with a word that begins as the file's key: all of them, or those with most terms of too many. */
export interface PartnerFile {
  readonly isWhole: boolean;
  readonly partners: readonly IndexedPartner[];
}

/** The terms that each word finds. Where there are too many words, one entry for all that begin as the file's key. */
export type WordFile = Readonly<Record<string, Runs>>;

/** What a partner is found by when an address names it. */
export const toSlugKey = (slug: string): string => `=${slug}`;

/** How many cards a reader sees at first, and how many more at a time; also how many one file holds. */
export const cardsPerView = 20;
