import { toFileNames, toIndexFile } from '@portolan/site/src/files/index-file.ts';
import { findPages } from '@portolan/site/src/scripts/search/find-pages.ts';
import { indexRecords } from '@portolan/site/src/search/index-records.ts';
import type { SearchStart } from '@portolan/site/src/search/search-index.ts';
import type { SearchRecord } from '@portolan/site/src/search/search-record.ts';
import { expect, it } from 'vitest';

const random = (seed: number) => () => {
  seed = (seed * 48_271) % 2_147_483_647;
  return seed / 2_147_483_647;
};

/** Records of words over few letters, so that many begin alike and files are split more than once. */
function inventRecords(count: number): SearchRecord[] {
  const next = random(7);
  const word = () => Array.from({ length: 1 + Math.floor(next() * 6) }, () => 'abc'[Math.floor(next() * 3)]).join('');
  const words = (most: number) => [...new Set(Array.from({ length: Math.floor(next() * most) }, word))].join(' ');
  return Array.from({ length: count }, (_, row) => ({
    url: `/${row}/`,
    type: row < count / 2 ? ('partner' as const) : ('event' as const),
    kind: '',
    title: '',
    excerpt: '',
    isDemonstration: false,
    acronym: words(2),
    names: words(4),
    text: words(30),
  }));
}

const records = inventRecords(2000);
const { keys, files } = indexRecords(records);
const named = files.map((file) => toIndexFile('words', file));
const start: SearchStart = {
  size: records.length,
  types: [
    ['partner', 0],
    ['event', records.findIndex(({ type }) => type === 'event')],
  ],
  keys,
  words: toFileNames(named),
  records: '',
};
const index = {
  start: async () => start,
  load: async <T>(path: string) =>
    JSON.parse(JSON.stringify(named.find(({ kind, name }) => `${kind}/${name}` === path)?.read())) as T,
};

const wordsOf = ({ acronym, names, text }: SearchRecord) => `${acronym} ${names} ${text}`.split(' ');
const listHolders = (beginnings: readonly string[]) =>
  records.flatMap((record, row) =>
    beginnings.every((beginning) => wordsOf(record).some((word) => word.startsWith(beginning))) ? [row] : [],
  );
const inOrder = (rows: readonly number[]) => rows.toSorted((a, b) => a - b);

it('splits what words find into files', () => {
  expect(files.length).toBeGreaterThan(10);
});

it.for(['a', 'bc', 'cab', 'abca', 'bcabc', 'a b', 'ab ca', 'abc bca c', 'ca ca'])(
  'finds all pages that have words with the beginnings of "%s", and no other',
  async (query) => {
    const { rows, counts } = await findPages(index, query, undefined);
    const holders = listHolders(query.split(' '));
    expect(holders.length).toBeGreaterThan(0);
    expect(inOrder(rows)).toEqual(holders);
    const events = holders.filter((row) => records[row]?.type === 'event');
    expect(counts.get('event')).toBe(events.length);
    expect(inOrder((await findPages(index, query, 'event')).rows)).toEqual(events);
  },
);

it('shows first what is called just that, then what has the word in a name', async () => {
  const { rows } = await findPages(index, 'abc', undefined);
  const placeOf = (row: number) => {
    const record = records[row];
    if (record?.acronym.split(' ').includes('abc')) return 0;
    return record?.names.split(' ').includes('abc') ? 1 : 2;
  };
  const exact = rows.map(placeOf);
  expect(exact.slice(0, exact.lastIndexOf(0) + 1)).toEqual(exact.filter((place) => place === 0));
  expect(exact.filter((place) => place === 0).length).toBeGreaterThan(0);
});

it('finds a word by its stem when that very form is nowhere', async () => {
  expect(listHolders(['bcabca'.concat('xyz')])).toEqual([]);
  const { rows } = await findPages(index, 'bcabcaxyz', undefined);
  expect(inOrder(rows)).toEqual(listHolders(['bcabca']));
});
