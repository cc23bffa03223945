import { forEachRow, type Runs } from '../search/runs.ts';
import { setOf } from './column.ts';
import type { Column, FacetName } from './exchange-index.ts';

/** One for each term that fits. */
export type Mask = Uint8Array;

/** What a reader asks for: what each facet lets in, and what each word finds. All of them together must hold. */
export interface Selection {
  readonly facets: ReadonlyMap<FacetName, Mask>;
  readonly words: readonly Mask[];
}

export interface Selected {
  /** The terms that fit, in their order. */
  readonly rows: readonly number[];
  /** Whether a term fits all that is asked beside this facet: whether it counts for the facet's values. */
  readonly countsFor: (facet: FacetName) => (row: number) => boolean;
}

/** The terms that have any of the values. */
export function maskOfValues(column: Column, values: readonly string[]): Mask {
  const wanted = new Set(values.map((value) => column.values.indexOf(value)));
  const fits = column.sets.map((set) => (set.some((place) => wanted.has(place)) ? 1 : 0));
  const mask = new Uint8Array(column.rows.length);
  for (let row = 0; row < mask.length; row += 1) mask[row] = fits[setOf(column, row)] ?? 0;
  return mask;
}

/** The terms in any of the lists. */
export function maskOfRuns(size: number, lists: readonly Runs[]): Mask {
  const mask = new Uint8Array(size);
  for (const runs of lists) {
    forEachRow(runs, (row) => {
      mask[row] = 1;
    });
  }
  return mask;
}

export function selectTerms(size: number, { facets, words }: Selection): Selected {
  // A term that misses in one facet only still counts there: that facet's other values would let it in.
  const misses = new Uint8Array(size);
  for (const mask of [...facets.values(), ...words]) {
    for (let row = 0; row < size; row += 1) misses[row] = (misses[row] ?? 0) + 1 - (mask[row] ?? 0);
  }
  const rows: number[] = [];
  misses.forEach((missed, row) => {
    if (missed === 0) rows.push(row);
  });
  return {
    rows,
    countsFor(facet) {
      const own = facets.get(facet);
      return (row) => misses[row] === 0 || (misses[row] === 1 && own?.[row] === 0);
    },
  };
}
