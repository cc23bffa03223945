import type { Column } from './exchange-index.ts';

const firstCharacter = 0x20;

export const setOf = ({ rows }: Column, row: number): number => rows.charCodeAt(row) - firstCharacter;

/** A column from the values of each term, of which those that are not offered are ignored. */
export function toColumn(values: readonly string[], valuesOfTerms: readonly (readonly string[])[]): Column {
  const places = new Map(values.map((value, place) => [value, place]));
  const sets: number[][] = [];
  const numbers = new Map<string, number>();
  const rows = valuesOfTerms.map((own) => {
    const set = [...new Set(own.flatMap((value) => places.get(value) ?? []))].sort((a, b) => a - b);
    const key = set.join();
    const number = numbers.get(key) ?? sets.push(set) - 1;
    numbers.set(key, number);
    return String.fromCharCode(firstCharacter + number);
  });
  return { values, sets, rows: rows.join('') };
}

/** How many terms have each value, of those that `isCounted` accepts. */
export function countValues(column: Column, isCounted: (row: number) => boolean): number[] {
  const ofSets = new Uint32Array(column.sets.length);
  for (let row = 0; row < column.rows.length; row += 1) {
    if (isCounted(row)) ofSets[setOf(column, row)] = (ofSets[setOf(column, row)] ?? 0) + 1;
  }
  const counts = column.values.map(() => 0);
  column.sets.forEach((set, number) => {
    for (const value of set) counts[value] = (counts[value] ?? 0) + (ofSets[number] ?? 0);
  });
  return counts;
}
