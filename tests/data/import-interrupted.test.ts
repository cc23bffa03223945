import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Database, openDatabase } from '@portolan/drizzle/database';
import { type ContentSource, importContent } from '@portolan/drizzle/import';
import { describe, expect, inject, it } from 'vitest';
import { writeContent } from '../helpers/content-folder.ts';
import { openTestDatabase } from '../helpers/databases.ts';
import { startChild } from '../helpers/run-child.ts';

const size = 30;
const lastRow = '50';

const countRows = async (database: Database) =>
  (
    await database.run(
      `select number::int, (select count(*)::int from partners) as partners, (select count(*)::int from revisions) as revisions,
         (select count(*)::int from content_imports) as imports, (select count(*)::int from partner_names) as names
       from content_revision`,
      [],
    )
  )[0];
const nothing = { number: 0, partners: 0, revisions: 0, imports: 0, names: 0 };

/** Each partner is four rows: its own, its name, its entry in the history and the note of its import. */
const makeContent = () =>
  writeContent({
    'partners.yaml': Array.from(
      { length: size },
      (_, index) => `- slug: works-${index}
  kind: company
  name: { en: Works ${index} }
  countryCode: ES
  names: [{ value: Talleres ${index}, language: es, kind: official }]
`,
    ).join(''),
  });

describe('an import whose process is killed in the middle', () => {
  const killImport = async (location: object, { dir, filesDir }: ContentSource) => {
    const args = [JSON.stringify(location), dir, filesDir, lastRow];
    const { code, signal, errors } = await startChild('data/children/import-and-die.ts', ...args).end();
    expect({ code, signal, errors }).toEqual({ code: null, signal: 'SIGKILL', errors: '' });
  };
  const loadAll = async (database: Database, source: ContentSource) => {
    expect((await importContent(database, source)).created).toHaveLength(size);
    expect(await countRows(database)).toEqual({
      number: size,
      partners: size,
      names: size,
      revisions: size,
      imports: size,
    });
  };

  it('leaves nothing half-written in an embedded database, whose folder opens again', async () => {
    const source = await makeContent();
    const dataDir = join(source.dir, '../deep/down/database');
    await killImport({ dataDir }, source);
    expect(existsSync(`${dataDir}.lock`)).toBe(true);
    const database = await openDatabase({ dataDir });
    try {
      expect(await countRows(database)).toEqual(nothing);
      await database.migrate();
      await loadAll(database, source);
      await expect(openDatabase({ dataDir })).rejects.toThrow(`in use by process ${process.pid}`);
    } finally {
      await database.close();
    }
    expect(existsSync(`${dataDir}.lock`)).toBe(false);
  }, 180_000);

  it.skipIf(inject('postgresAdminUrl') === undefined)(
    'leaves nothing half-written in PostgreSQL, where the next import waits for no one',
    async () => {
      const database = await openTestDatabase('postgres');
      try {
        const source = await makeContent();
        await killImport({ url: database.url }, source);
        expect(await countRows(database)).toEqual(nothing);
        await loadAll(database, source);
      } finally {
        await database.close();
      }
    },
    60_000,
  );
});

describe.skipIf(inject('postgresAdminUrl') === undefined)('two imports at the same time', () => {
  it('make each record once', async () => {
    const source = await makeContent();
    const one = await openTestDatabase('postgres');
    const two = await openDatabase({ url: one.url, maxConnections: 2 });
    try {
      // As two servers that start together on a new database do.
      const load = async (database: Database) => {
        await database.migrate();
        return importContent(database, source);
      };
      const reports = await Promise.all([load(one), load(two)]);
      expect(reports.map(({ created }) => created.length).sort()).toEqual([0, size]);
      expect(reports.map(({ left }) => left.length).sort()).toEqual([0, size]);
      expect(await countRows(one)).toMatchObject({ number: size, partners: size });
    } finally {
      await two.close();
      await one.close();
    }
  }, 60_000);
});
