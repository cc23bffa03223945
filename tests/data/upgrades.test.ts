import { readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportAll } from '@portolan/drizzle/whole/export-all';
import postgres from 'postgres';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { type OpenedDatabase, openTestDatabase } from '../helpers/databases.ts';
import { loadEarlier } from '../helpers/earlier-release.ts';
import { projectRoot } from '../helpers/project-files.ts';
import { startChild } from '../helpers/run-child.ts';

/** The first content as it was kept after the last of these migrations, written by the code of its time. */
const earlier = join(projectRoot, 'tests/data/earlier');

/** A database as an earlier state left it, and a connection that is none of ours. */
async function openEarlier(name: string): Promise<{ database: OpenedDatabase; other: postgres.Sql }> {
  const database = await openTestDatabase('postgres');
  const other = postgres(database.url as string, { max: 2, onnotice: () => {} });
  onTestFinished(async () => {
    await other.end({ timeout: 1 });
    await database.close();
  });
  await loadEarlier(database.url as string, `tests/data/earlier/${name}`);
  return { database, other };
}

/** Every row of every table, by its name and id, column by column. */
async function readRows(other: postgres.Sql): Promise<Map<string, Record<string, unknown>>> {
  const tables = await other<{ name: string }[]>`select tablename as name from pg_tables where schemaname = 'public'`;
  const rows = new Map<string, Record<string, unknown>>();
  for (const { name } of tables) {
    for (const { row } of await other<
      { row: Record<string, unknown> }[]
    >`select to_jsonb(t) as row from ${other(name)} t`) {
      rows.set(`${name} ${row['id'] ?? JSON.stringify(row)}`, row);
    }
  }
  return rows;
}

interface Column {
  name: string;
  type: string;
  isNullable: boolean;
  hasDefault: boolean;
}

const readColumns = async (other: postgres.Sql): Promise<Map<string, Column>> => {
  const columns = await other<Column[]>`
    select table_name || '.' || column_name as name, udt_name as type, is_nullable = 'YES' as "isNullable",
      column_default is not null or is_identity = 'YES' or is_generated = 'ALWAYS' as "hasDefault"
    from information_schema.columns where table_schema = 'public'`;
  return new Map(columns.map((column) => [column.name, column]));
};
const tableOf = (name: string) => name.split('.')[0] ?? '';

describe.skipIf(inject('postgresAdminUrl') === undefined)('a database of an earlier state', () => {
  const names = readdirSync(earlier);

  it.each(names)('keeps every value of every row: %s', async (name) => {
    const { database, other } = await openEarlier(name);
    const before = await readRows(other);
    await database.migrate();
    const after = await readRows(other);
    expect([...before.keys()].filter((key) => key.startsWith('partners ')).length).toBe(26);
    const changed = [...before].flatMap(([key, row]) => {
      const now =
        after.get(key) ??
        [...after.values()].find((it) =>
          Object.entries(row).every(([k, v]) => JSON.stringify(it[k]) === JSON.stringify(v)),
        );
      return Object.entries(row).flatMap(([column, value]) =>
        JSON.stringify(now?.[column]) === JSON.stringify(value) ? [] : [`${key} ${column}`],
      );
    });
    expect(changed).toEqual([]);
    // The code of today reads each record, with its history.
    const dir = await mkdtemp(join(tmpdir(), 'portolan-upgrade-'));
    onTestFinished(() => rm(dir, { recursive: true }));
    const { counts } = await exportAll(database, join(dir, 'whole'), { filesDir: join(dir, 'files') });
    expect(counts['records/partners.jsonl']).toBe(26);
    expect(counts['revisions.jsonl']).toBe([...before.keys()].filter((key) => key.startsWith('revisions ')).length);
  });

  it.each(names)('can still be read and written by the code of its time: %s', async (name) => {
    const { database, other } = await openEarlier(name);
    const before = await readColumns(other);
    await database.migrate();
    const after = await readColumns(other);
    const tables = new Set([...before.keys()].map(tableOf));
    const gone = [...before.values()].filter((column) => after.get(column.name)?.type !== column.type);
    const stricter = [...after.values()].filter((column) => {
      const former = before.get(column.name);
      if (former === undefined) return tables.has(tableOf(column.name)) && !column.isNullable && !column.hasDefault;
      return former.isNullable && !column.isNullable;
    });
    expect([...gone, ...stricter].map((column) => column.name)).toEqual([]);
  });

  it('is migrated once when two processes start together, and both go on', async () => {
    const { database, other } = await openEarlier('0001-core.sql.br');
    const children = [0, 1].map(() => startChild('data/children/migrate.ts', database.url as string));
    const ends = await Promise.all(children.map((child) => child.end()));
    expect(ends.map(({ code, errors }) => ({ code, errors }))).toEqual([
      { code: 0, errors: '' },
      { code: 0, errors: '' },
    ]);
    const done = await other<{ times: number }[]>`
      select count(*)::int as times from drizzle.__drizzle_migrations group by created_at order by created_at`;
    const files = readdirSync(join(projectRoot, 'drizzle/migrations')).filter((file) => file.endsWith('.sql'));
    expect(done.map(({ times }) => times)).toEqual(files.map(() => 1));
  }, 120_000);

  it('keeps nobody waiting while it waits for a change that is under way', async () => {
    const { database, other } = await openEarlier('0001-core.sql.br');
    let migrating: Promise<void> = Promise.resolve();
    await other.begin(async (slow) => {
      await slow`update partners set latitude = 1 where slug = 'upct'`;
      migrating = database.migrate();
      const isWaiting = async () =>
        (await other`select 1 from pg_locks where not granted and relation = 'partners'::regclass`).length > 0;
      while (!(await isWaiting()));
      // Behind the migration, which lets go again.
      await other`update partners set latitude = 2 where slug = 'utcn'`;
    });
    await migrating;
    const rows = await other`select slug, latitude::int from partners where slug in ('upct', 'utcn') order by slug`;
    expect([...rows]).toEqual([
      { slug: 'upct', latitude: 1 },
      { slug: 'utcn', latitude: 2 },
    ]);
  });
});
