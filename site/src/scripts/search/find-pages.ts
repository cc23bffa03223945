import { nameAt } from '../../files/file-names.ts';
import { forEachRow } from '../../search/runs.ts';
import {
  anyEnd,
  type Finds,
  type FindsFile,
  recordsPerFile,
  type SearchStart,
  type ShownRecord,
} from '../../search/search-index.ts';
import type { SearchType } from '../../search/search-record.ts';
import { toQueryTokens } from '../../search/tokens.ts';
import { findFile } from '../../search/word-tree.ts';
import type { Index, Load } from '../open-index.ts';

/** What a word is worth in each of the places of the index, and what is left of it when only its beginning was asked for. */
const worths = [20, 5, 1];
const worthOfBeginning = 0.3;
/** A word that finds nothing loses letters, as endings differ in most languages, until this part of it is left. */
const leastPart = 0.6;
const fewestLetters = 4;

export interface Found {
  /** The pages, the best first. */
  readonly rows: readonly number[];
  /** How many pages there are of each type. */
  readonly counts: ReadonlyMap<SearchType, number>;
}

/** The pages that have all words of a query, each by its beginning. */
export async function findPages(
  { start: loadStart, load }: Index<SearchStart>,
  query: string,
  type: SearchType | undefined,
): Promise<Found> {
  const words = toQueryTokens(query)
    .split(' ')
    .filter((word) => word !== '');
  const start = await loadStart();
  const worthsOfWords = await Promise.all([...new Set(words)].map((word) => findWord(load, start, word)));
  const [first, ...others] = worthsOfWords;
  const found = [...(first ?? [])].flatMap(([row, worth]) => {
    const more = others.map((worthOf) => worthOf.get(row));
    return more.includes(undefined) ? [] : [{ row, worth: more.reduce((sum: number, one) => sum + (one ?? 0), worth) }];
  });
  const counts = new Map<SearchType, number>();
  for (const { row } of found) counts.set(typeOf(start, row), (counts.get(typeOf(start, row)) ?? 0) + 1);
  const rows = found
    .filter(({ row }) => type === undefined || typeOf(start, row) === type)
    .sort((a, b) => b.worth - a.worth || a.row - b.row)
    .map(({ row }) => row);
  return { rows, counts };
}

export async function loadRecord({ start, load }: Index<SearchStart>, row: number): Promise<ShownRecord> {
  const { records } = await start();
  const shown = await load<ShownRecord[]>(`records/${nameAt(records, Math.floor(row / recordsPerFile))}`);
  const record = shown[row % recordsPerFile];
  if (record === undefined) throw new Error(`The index has no page ${row}.`);
  return record;
}

const typeOf = ({ types }: SearchStart, row: number): SearchType => {
  const own = types.findLast(([, first]) => first <= row);
  if (own === undefined) throw new Error(`The index has no type for page ${row}.`);
  return own[0];
};

/** What a word is worth on each page that has it: rare words are worth more. */
async function findWord(load: Load, start: SearchStart, word: string): Promise<Map<number, number>> {
  const fewest = Math.max(fewestLetters, Math.ceil(word.length * leastPart));
  for (let length = word.length; ; length -= 1) {
    const beginning = word.slice(0, length);
    const worthOf = await findBeginning(load, start, beginning);
    if (worthOf.size > 0 || length <= fewest) return worthOf;
  }
}

async function findBeginning(
  load: Load,
  { keys, size, words }: SearchStart,
  word: string,
): Promise<Map<number, number>> {
  const file = await load<FindsFile>(`words/${nameAt(words, findFile(keys, word))}`);
  const worthOf = new Map<number, number>();
  const add = (finds: Finds, part: number) =>
    finds.forEach((runs, place) => {
      const worth = (worths[place] ?? 0) * part;
      forEachRow(runs, (row) => worthOf.set(row, Math.max(worth, worthOf.get(row) ?? 0)));
    });
  for (const [own, finds] of Object.entries(file)) {
    if (own === anyEnd || own.startsWith(word)) add(finds, own === word ? 1 : worthOfBeginning);
  }
  const rarity = Math.log(1 + size / worthOf.size);
  for (const [row, worth] of worthOf) worthOf.set(row, worth * rarity);
  return worthOf;
}
