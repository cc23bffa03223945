/** What readers can narrow the exchange options by; also the names of the parameters in the page's address. */
export const facetNames = ['who', 'from', 'to', 'country', 'field', 'level', 'language', 'cefr', 'year'] as const;

export type FacetName = (typeof facetNames)[number];

/** One facet as columns: many terms share few sets of values, so each term stores only the number of its set. */
export interface FacetColumn {
  readonly values: readonly string[];
  /** Texts of the values in one language, folded for comparing; beside `values`. */
  readonly texts: readonly string[];
  /** Sets of values, as places in `values`. */
  readonly sets: readonly (readonly number[])[];
  /** The set of each term, as a place in `sets`. */
  readonly rows: readonly number[];
}

/** All that a browser needs to find and count terms; what a term looks like is in files of cards. */
export interface ExchangeIndex {
  /** Changes with the content: cards of another version are of other terms. */
  readonly version: string;
  readonly size: number;
  readonly facets: Readonly<Record<FacetName, FacetColumn>>;
}

/** How many cards one file holds. */
export const cardsPerFile = 50;

/** How many cards a reader sees at first, and how many more at a time. */
export const cardsPerView = 20;
