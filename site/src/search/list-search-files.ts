import { remember } from '../edition/remember.ts';
import { type IndexFile, toFileNames, toIndexFile, withoutTwins } from '../files/index-file.ts';
import type { Locale } from '../i18n/locales.ts';
import { indexRecords } from './index-records.ts';
import { listSearchRecords } from './list-search-records.ts';
import { recordsPerFile, type SearchStart, type ShownRecord } from './search-index.ts';
import type { SearchRecord } from './search-record.ts';

interface SearchIndex {
  /** The name of the file that leads to all others. */
  readonly start: string;
  readonly files: readonly IndexFile[];
}

/** Every file of the site search in one language; made once in an edition. */
export const listSearchFiles = (locale: Locale): Promise<SearchIndex> =>
  remember('search index', locale, () => makeIndex(locale));

async function makeIndex(locale: Locale): Promise<SearchIndex> {
  const all = await listSearchRecords(locale);
  const { keys, files } = indexRecords(all);
  const types = [...new Set(all.map(({ type }) => type))];
  const words = files.map((file) => toIndexFile('words', file));
  const records = Array.from({ length: Math.ceil(all.length / recordsPerFile) }, (_, file) =>
    toIndexFile('records', all.slice(file * recordsPerFile, (file + 1) * recordsPerFile).map(toShown)),
  );
  const content: SearchStart = {
    size: all.length,
    types: types.map((type) => [type, all.findIndex((record) => record.type === type)]),
    keys,
    words: toFileNames(words),
    records: toFileNames(records),
  };
  const start = toIndexFile('start', content);
  return { start: start.name, files: withoutTwins([start, ...words, ...records]) };
}

const toShown = ({ type, acronym, names, text, ...shown }: SearchRecord): ShownRecord => shown;
