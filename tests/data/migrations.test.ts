import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { migrationsFolder } from '@portolan/drizzle/migrations-folder';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { namesInSchema, readCatalogue, readNames } from '../helpers/catalogue.ts';
import { type OpenedDatabase, openTestDatabase } from '../helpers/databases.ts';
import { projectRoot } from '../helpers/project-files.ts';
import { runTool } from '../helpers/run-tool.ts';

describe('migrations from nothing', () => {
  let pglite: OpenedDatabase;
  let postgres: OpenedDatabase | undefined;
  beforeAll(async () => {
    pglite = await openTestDatabase('pglite');
    if (inject('postgresAdminUrl') !== undefined) postgres = await openTestDatabase('postgres');
    await pglite.migrate();
    // As several processes that start at once do.
    await Promise.all([postgres?.migrate(), postgres?.migrate()]);
  });
  afterAll(async () => {
    await pglite.close();
    await postgres?.close();
  });

  it('make the tables of the schema', async () => {
    expect(await readNames(pglite)).toEqual(namesInSchema());
    expect(namesInSchema().length).toBeGreaterThan(900);
  });

  it('index every tie between records, so that it can be followed from either end', async () => {
    // The settings are one row.
    const unindexed = await pglite.run(
      `select tie.conrelid::regclass || '.' || attname as tie from pg_constraint tie
        join pg_attribute on attrelid = tie.conrelid and attnum = tie.conkey[1]
        where contype = 'f' and tie.conrelid not in ('site_settings'::regclass, 'site_links'::regclass, 'site_publication'::regclass) and not exists (
          select from pg_index where indrelid = tie.conrelid and indkey[0] = tie.conkey[1] and indpred is null)`,
      [],
    );
    expect(unindexed).toEqual([]);
  });

  it.skipIf(inject('postgresAdminUrl') === undefined)('make the same on both engines', async () => {
    const made = await readCatalogue(pglite);
    expect(made.filter((line) => line.startsWith('function')).length).toBeGreaterThan(1);
    expect(await readCatalogue(postgres as OpenedDatabase)).toEqual(made);
  });

  it('change nothing when they run again', async () => {
    const before = await readCatalogue(pglite);
    await pglite.migrate();
    expect(await readCatalogue(pglite)).toEqual(before);
  });

  it('begin with a content that was never changed', async () => {
    expect(await pglite.run('select id, number from content_revision', [])).toEqual([{ id: 1, number: 0 }]);
  });
});

describe('a change of the schema', () => {
  let dir: string;
  beforeAll(async () => {
    // The tool reads paths from the working directory on, and joins them to it even when they are absolute.
    dir = relative(projectRoot, await mkdtemp(join(tmpdir(), 'portolan-migrations-')));
    await cp(migrationsFolder, join(projectRoot, dir), { recursive: true });
  });
  afterAll(() => rm(join(projectRoot, dir), { recursive: true }));

  it('has its migration', async () => {
    const { code, output } = await runTool('drizzle-kit/bin.cjs', [
      'generate',
      '--dialect=postgresql',
      '--casing=snake_case',
      '--schema=./schema/src/tables/index.ts',
      `--out=${dir}`,
    ]);
    expect(output).toContain('No schema changes');
    expect(code).toBe(0);
    expect(await readdir(join(projectRoot, dir))).toEqual(await readdir(migrationsFolder));
  });

  it('has snapshots that follow from each other', async () => {
    const { output } = await runTool('drizzle-kit/bin.cjs', ['check', '--dialect=postgresql', `--out=${dir}`]);
    expect(output).toContain("Everything's fine");
  });
});
