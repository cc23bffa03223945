import { type ExchangeIndex, type FacetColumn, type FacetName, facetNames } from './exchange-index.ts';

/** What a reader asks for: any of the values within a facet, and all facets and words together. */
export interface Selection {
  readonly values: Readonly<Partial<Record<FacetName, readonly string[]>>>;
  /** Folded words, each to be found in one of the term's texts. */
  readonly words: readonly string[];
}

export interface Selected {
  /** The terms that fit, as places in the index, in its order. */
  readonly rows: readonly number[];
  /** For each value of a facet, how many terms fit if it were chosen beside the other facets as they are. */
  readonly counts: Readonly<Record<FacetName, readonly number[]>>;
}

/** The terms that fit a selection, and what each further choice would leave. */
export function selectTerms(index: ExchangeIndex, { values, words }: Selection): Selected {
  // A term that misses in one facet only still counts there: that facet's other values would let it in.
  const misses = new Uint8Array(index.size);
  const missedIn = new Uint8Array(index.size);
  facetNames.forEach((name, facet) => {
    const chosen = values[name] ?? [];
    if (chosen.length === 0) return;
    const fits = toFittingSets(index.facets[name], (value) => chosen.includes(value));
    index.facets[name].rows.forEach((set, row) => {
      if (fits[set] === 1) return;
      misses[row] = (misses[row] ?? 0) + 1;
      missedIn[row] = facet;
    });
  });
  for (const word of words) {
    const found = findWord(index, word);
    for (let row = 0; row < index.size; row += 1) {
      // Two, because no choice of a facet helps a term without the word.
      if (found[row] === 0) misses[row] = (misses[row] ?? 0) + 2;
    }
  }
  const rows: number[] = [];
  misses.forEach((missed, row) => {
    if (missed === 0) rows.push(row);
  });
  const counts = facetNames.map((name, facet) => {
    const column = index.facets[name];
    return [name, countValues(column, (row) => misses[row] === 0 || (misses[row] === 1 && missedIn[row] === facet))];
  });
  return { rows, counts: Object.fromEntries(counts) };
}

/** One for each set that holds a wanted value. */
function toFittingSets(column: FacetColumn, isWanted: (value: string, place: number) => boolean): Uint8Array {
  const wanted = new Set(column.values.flatMap((value, place) => (isWanted(value, place) ? [place] : [])));
  return Uint8Array.from(column.sets, (set) => (set.some((place) => wanted.has(place)) ? 1 : 0));
}

function findWord(index: ExchangeIndex, word: string): Uint8Array {
  const found = new Uint8Array(index.size);
  for (const name of facetNames) {
    const column = index.facets[name];
    const fits = toFittingSets(column, (_, place) => column.texts[place]?.includes(word) === true);
    column.rows.forEach((set, row) => {
      if (fits[set] === 1) found[row] = 1;
    });
  }
  return found;
}

function countValues({ values, sets, rows }: FacetColumn, isCounted: (row: number) => boolean): number[] {
  const ofSets = new Uint32Array(sets.length);
  rows.forEach((set, row) => {
    if (isCounted(row)) ofSets[set] = (ofSets[set] ?? 0) + 1;
  });
  const counts = values.map(() => 0);
  sets.forEach((set, place) => {
    for (const value of set) counts[value] = (counts[value] ?? 0) + (ofSets[place] ?? 0);
  });
  return counts;
}
