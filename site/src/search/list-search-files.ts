import { createHash } from 'node:crypto';
import { remember } from '../edition/remember.ts';
import type { IndexFile } from '../files/index-file.ts';
import type { Locale } from '../i18n/locales.ts';
import { indexRecords } from './index-records.ts';
import { listSearchRecords } from './list-search-records.ts';
import { recordsPerFile, type SearchStart, type ShownRecord } from './search-index.ts';
import type { SearchRecord } from './search-record.ts';

interface SearchIndex {
  /** Changes with the content: files of another version are of other records. */
  readonly version: string;
  readonly files: readonly IndexFile[];
}

/** Every file of the site search in one language; made once in an edition. */
export const listSearchFiles = (locale: Locale): Promise<SearchIndex> =>
  remember('search index', locale, () => makeIndex(locale));

async function makeIndex(locale: Locale): Promise<SearchIndex> {
  const records = await listSearchRecords(locale);
  const { keys, files } = indexRecords(records);
  const types = [...new Set(records.map(({ type }) => type))];
  const start: SearchStart = {
    size: records.length,
    types: types.map((type) => [type, records.findIndex((record) => record.type === type)]),
    keys,
  };
  return {
    version: createHash('sha256').update(JSON.stringify(records)).digest('hex').slice(0, 8),
    files: [
      { kind: 'words', name: 'start', read: () => start },
      ...files.map((file, number) => ({ kind: 'words', name: String(number), read: () => file })),
      ...Array.from({ length: Math.ceil(records.length / recordsPerFile) }, (_, file) => ({
        kind: 'records',
        name: String(file),
        read: () => records.slice(file * recordsPerFile, (file + 1) * recordsPerFile).map(toShown),
      })),
    ],
  };
}

const toShown = ({ type, acronym, names, text, ...shown }: SearchRecord): ShownRecord => shown;
