import { forEachRow, type Runs, toRuns } from '../search/runs.ts';
import { growBranches, type Keys, listWords } from '../search/word-tree.ts';
import { setOf } from './column.ts';
import type { Column, ColumnName, IndexedPartner, WordFile } from './exchange-index.ts';
import { columnNames } from './exchange-index.ts';
import type { FacetValue } from './facet-values.ts';

/** Longer lists are split into files by the beginnings of their words. */
const mostNumbersInFile = 8000;

type Finds = Map<string, Runs[]>;

/** The files that say which terms a word finds: in the names of their partners, and of all that the facets offer. */
export function indexWords(
  ends: readonly (IndexedPartner & { readonly texts: readonly string[] })[],
  offers: Readonly<Record<ColumnName, readonly FacetValue[]>>,
  columns: Readonly<Record<ColumnName, Column>>,
): { keys: Keys; files: WordFile[] } {
  const finds: Finds = new Map();
  const add = (texts: readonly string[], runs: Runs) => {
    for (const word of listWords(texts)) finds.set(word, [...(finds.get(word) ?? []), runs]);
  };
  for (const { texts, from, to } of ends) {
    add(texts, from);
    add(texts, to);
  }
  for (const name of columnNames) {
    const rows = rowsOfValues(columns[name]);
    offers[name].forEach(({ label }, place) => {
      add([label], toRuns(rows[place] ?? []));
    });
  }
  finds.delete('');
  const words = [...finds].map(([word, lists]) => [word, join(lists)] as const);
  const branches = growBranches(words, (own) => own.length <= 1 || countNumbers(own) <= mostNumbersInFile);
  return {
    keys: branches.map(({ key }) => key),
    files: branches.map(({ key, words: own, isSplit }): WordFile => {
      // Nobody asks for all words at once.
      if (isSplit && key === '') return {};
      return isSplit ? { [key]: join(own.map(([, runs]) => runs)) } : Object.fromEntries(own);
    }),
  };
}

function rowsOfValues(column: Column): number[][] {
  const rows: number[][] = column.values.map(() => []);
  for (let row = 0; row < column.rows.length; row += 1) {
    for (const value of column.sets[setOf(column, row)] ?? []) rows[value]?.push(row);
  }
  return rows;
}

function join(lists: readonly Runs[]): Runs {
  if (lists.length === 1) return lists[0] ?? [];
  const rows: number[] = [];
  for (const runs of lists) forEachRow(runs, (row) => rows.push(row));
  return toRuns([...new Set(rows)].sort((a, b) => a - b));
}

const countNumbers = (words: readonly (readonly [string, Runs])[]): number =>
  words.reduce((sum, [, runs]) => sum + runs.length, 0);
