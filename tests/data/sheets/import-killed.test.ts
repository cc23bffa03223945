import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, openDatabase } from '@portolan/drizzle/database';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { openTestDatabase } from '../../helpers/databases.ts';
import { startChild } from '../../helpers/run-child.ts';
import { counted, importAs, lines } from '../../helpers/sheets.ts';

const size = 40;
const content = lines(
  'slug,name.en,kind,countryCode',
  ...Array.from({ length: size }, (_, index) => `works-${index},Works ${index},company,ES`),
);

const countRows = async (database: Database) =>
  (
    await database.run(
      'select number::int, (select count(*)::int from partners) as partners, (select count(*)::int from revisions) as revisions from content_revision',
      [],
    )
  )[0];

/** The sheet is imported by a process that is killed in the middle; then it is looked at, and imported again. */
async function killAndLook(location: object, open: () => Promise<Database>): Promise<void> {
  const { signal, errors } = await startChild(
    'data/children/import-sheet-and-die.ts',
    JSON.stringify(location),
    content,
    String(size / 2),
  ).end();
  expect({ signal, errors }).toEqual({ signal: 'SIGKILL', errors: '' });
  const database = await open();
  try {
    expect(await countRows(database)).toEqual({ number: 0, partners: 0, revisions: 0 });
    expect(counted(await importAs(database, 'partners', content))).toEqual([size, 0, 0]);
    expect(await countRows(database)).toEqual({ number: size, partners: size, revisions: size });
  } finally {
    await database.close();
  }
}

describe('a sheet whose import is killed in the middle', () => {
  it('leaves nothing behind in an embedded database', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'portolan-killed-'));
    onTestFinished(() => rm(dir, { recursive: true }));
    const dataDir = join(dir, 'database');
    await killAndLook({ dataDir }, () => openDatabase({ dataDir }));
  }, 180_000);

  it.skipIf(inject('postgresAdminUrl') === undefined)(
    'leaves nothing behind in PostgreSQL',
    async () => {
      const database = await openTestDatabase('postgres');
      await killAndLook({ url: database.url }, async () => database);
    },
    60_000,
  );
});
