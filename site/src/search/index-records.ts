import { forEachRow, type Runs, toRuns } from './runs.ts';
import { anyEnd, type Finds, type FindsFile, places } from './search-index.ts';
import type { SearchRecord } from './search-record.ts';
import { growBranches, type Keys } from './word-tree.ts';

/** Longer lists are split into files by the beginnings of their words. */
const mostNumbersInFile = 8000;

/** The files that say which records a word finds. */
export function indexRecords(records: readonly SearchRecord[]): { keys: Keys; files: FindsFile[] } {
  const rows = new Map<string, number[][]>();
  records.forEach((record, row) => {
    for (const [word, place] of placeWords(record)) {
      const found = rows.get(word) ?? places.map(() => []);
      found[place]?.push(row);
      rows.set(word, found);
    }
  });
  const words = [...rows].map(([word, found]) => [word, dropEmptyEnd(found.map(toRuns))] as const);
  const branches = growBranches(words, (own) => own.length <= 1 || countNumbers(own) <= mostNumbersInFile);
  return {
    keys: branches.map(({ key }) => key),
    files: branches.map(({ key, words: own, isSplit }): FindsFile => {
      // Nobody asks for all words at once.
      if (isSplit && key === '') return {};
      const kept = isSplit ? own.filter(([word]) => word === key) : own;
      return { ...(isSplit && { [anyEnd]: join(own.map(([, finds]) => finds)) }), ...Object.fromEntries(kept) };
    }),
  };
}

/** Each word of a record, once, with the most telling place where it is. */
function placeWords(record: SearchRecord): Map<string, number> {
  const found = new Map<string, number>();
  places.forEach((name, place) => {
    for (const word of record[name].split(' ')) if (word !== '' && !found.has(word)) found.set(word, place);
  });
  return found;
}

/** What any of some words finds. */
function join(all: readonly Finds[]): Finds {
  const placeOf = new Map<number, number>();
  for (const finds of all) {
    finds.forEach((runs, place) => {
      forEachRow(runs, (row) => placeOf.set(row, Math.min(place, placeOf.get(row) ?? place)));
    });
  }
  const rows = [...placeOf.keys()].sort((a, b) => a - b);
  return dropEmptyEnd(places.map((_, place) => toRuns(rows.filter((row) => placeOf.get(row) === place))));
}

const dropEmptyEnd = (finds: readonly Runs[]): Finds =>
  finds.slice(0, finds.findLastIndex(({ length }) => length > 0) + 1);

const countNumbers = (words: readonly (readonly [string, Finds])[]): number =>
  words.reduce((sum, [, finds]) => sum + finds.reduce((own, { length }) => own + length, 0), 0);
