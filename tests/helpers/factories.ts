import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { NounKey } from '@portolan/drizzle/content/noun-form';
import type { Database } from '@portolan/drizzle/database';
import { importContent } from '@portolan/drizzle/import';
import type { ImportReport } from '@portolan/drizzle/import-report';
import { stringify } from 'yaml';
import { onlyWhatIsNeeded } from './least-records.ts';

/** What a test says of a record; what it leaves out, and the form requires, is filled in. */
export type Written = Record<string, unknown> & { slug: string };

export interface World {
  /** Publishes records of one noun as an editor's file would say them, nested ones included. */
  add(noun: NounKey, ...records: (Written | string)[]): Promise<ImportReport>;
  /** Puts a public file at hand for the records that come after. */
  file(path: string, content: string): void;
  /** Sets up the portal itself. */
  settings(values: Record<string, unknown>): Promise<ImportReport>;
}

/** A world of one's own, built step by step through the one writer. `filesDir` is where public files go. */
export function createWorld(database: Database, filesDir = join(tmpdir(), 'portolan-no-files')): World {
  const files = new Map<string, string>();
  const load = async (file: string, content: unknown): Promise<ImportReport> => {
    const dir = await mkdtemp(join(tmpdir(), 'portolan-content-'));
    try {
      for (const [path, text] of files) {
        await mkdir(dirname(join(dir, 'files', path)), { recursive: true });
        await writeFile(join(dir, 'files', path), text);
      }
      await writeFile(join(dir, `${file}.yaml`), stringify(content));
      return await importContent(database, { name: 'test', dir, filesDir });
    } finally {
      await rm(dir, { recursive: true });
    }
  };
  return {
    add: (noun, ...records) =>
      load(
        noun,
        records.map((record) => onlyWhatIsNeeded(noun, typeof record === 'string' ? { slug: record } : record)),
      ),
    file: (path, content) => {
      files.set(path, content);
    },
    settings: (values) => load('site-settings', { name: { en: 'Portal' }, ...values }),
  };
}
