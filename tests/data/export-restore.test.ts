import { createHash } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nounForms } from '@portolan/drizzle/content/forms/all';
import { importContent } from '@portolan/drizzle/import';
import { exportAll } from '@portolan/drizzle/whole/export-all';
import { exportedTables, leftOutTables } from '@portolan/drizzle/whole/exported-tables';
import { restoreAll } from '@portolan/drizzle/whole/restore-all';
import * as tables from '@portolan/schema/tables';
import { getTableName, is } from 'drizzle-orm';
import { PgTable } from 'drizzle-orm/pg-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnEachEngine, openTestDatabase } from '../helpers/databases.ts';
import { createWorld } from '../helpers/factories.ts';
import { projectRoot } from '../helpers/project-files.ts';

/** Every file below a folder with what it holds; of the manifest without the moment it was made. */
async function readAll(dir: string): Promise<Record<string, string>> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const read = files.map(async (file) => {
    const content = await readFile(file);
    const kept = file.endsWith('manifest.json') ? content.toString().replace(/"exportedAt": ".*"/, '') : content;
    return [file.slice(dir.length), createHash('sha256').update(kept).digest('hex')];
  });
  return Object.fromEntries(await Promise.all(read));
}

describeOnEachEngine('everything, taken out', (given) => {
  let root = '';
  const at = (name: string) => join(root, name);

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'portolan-export-'));
    for (const [name, folder] of [
      ['content', 'content'],
      ['demonstration', 'demo'],
    ] as const) {
      await importContent(given.database, { name, dir: join(projectRoot, 'drizzle', folder), filesDir: at('files') });
    }
    // A record with more than one revision, and one whose address was another once.
    await createWorld(given.database, at('files')).add('partners', { slug: 'twice' });
    await createWorld(given.database, at('files')).add('partners', { slug: 'twice', shortName: 'T' });
    await given.database.run(
      `insert into slug_redirects (id, noun, from_slug, record_id) select gen_random_uuid(), 'Partner', 'once', id from partners where slug = 'upct'`,
      [],
    );
    await exportAll(given.database, at('first'), { filesDir: at('files') });
  }, 180_000);
  afterAll(() => rm(root, { recursive: true }));

  it('and put into an empty system gives the same bytes when it is taken out again', async () => {
    const other = await openTestDatabase(given.engine);
    try {
      await other.migrate();
      const manifest = await restoreAll(other, at('first'), { filesDir: at('restored-files') });
      expect(manifest.counts['records/partners.jsonl']).toBeGreaterThan(30);
      await exportAll(other, at('second'), { filesDir: at('restored-files') });
      const first = await readAll(at('first'));
      expect(Object.keys(first).length).toBeGreaterThan(35);
      expect(await readAll(at('second'))).toEqual(first);
      // The languages of a text are kept in an order of the database's own.
      const searched = `select sort_text, (select array_agg(word order by word) from unnest(string_to_array(search_text, ' ')) word) as words from partners order by slug`;
      expect(await other.run(searched, [])).toEqual(await given.database.run(searched, []));
      const children = `select count(*)::int as n from document_files union all select count(*)::int from partner_names union all select count(*)::int from event_tasks`;
      expect(await other.run(children, [])).toEqual(await given.database.run(children, []));
      await expect(restoreAll(other, at('first'), { filesDir: at('x') })).rejects.toThrow('has content already');
    } finally {
      await other.close();
    }
  }, 300_000);

  it('is one moment, whatever is published meanwhile, and appears whole or not at all', async () => {
    await expect(exportAll(given.database, at('first'), { filesDir: at('files') })).rejects.toThrow('already');
    const failing = {
      filesDir: at('files'),
      onProgress: () => {
        throw new Error('The disk is full.');
      },
    };
    await expect(exportAll(given.database, at('third'), failing)).rejects.toThrow('The disk is full.');
    expect((await readdir(root)).filter((name) => name.startsWith('third'))).toEqual([]);
  });

  it.each([
    [
      'a cut file',
      (dir: string) => truncate(join(dir, 'revisions.jsonl'), 5000),
      /"revisions\.jsonl" is cut off after 5000 of/,
    ],
    [
      'a changed file',
      (dir: string) => changeIn(join(dir, 'records/partners.jsonl')),
      /"records\/partners\.jsonl" is not what/,
    ],
    ['a lost file', (dir: string) => rm(join(dir, 'records/events.jsonl')), /"records\/events\.jsonl" is missing/],
    ['a stray file', (dir: string) => writeFile(join(dir, 'more.jsonl'), ''), /"more\.jsonl" is not in the manifest/],
    ['a lost manifest', (dir: string) => rm(join(dir, 'manifest.json')), /There is no "manifest\.json"/],
    [
      'a cut manifest',
      (dir: string) => truncate(join(dir, 'manifest.json'), 300),
      /its "manifest\.json" cannot be read/,
    ],
    ['a later format', (dir: string) => makeLater(join(dir, 'manifest.json')), /The export has format 99/],
  ])('is refused with %s, and nothing is written', async (_what, damage, reason) => {
    const dir = await mkdtemp(join(root, 'damaged-'));
    await cp(at('first'), dir, { recursive: true });
    await damage(dir);
    const before = await given.database.run('select count(*)::int as n from revisions', []);
    await expect(restoreAll(given.database, dir, { filesDir: at('never') })).rejects.toThrow(reason);
    expect(await given.database.run('select count(*)::int as n from revisions', [])).toEqual(before);
    expect(await readdir(root)).not.toContain('never');
  });

  it('names each table: as records, as it is, or left out with a reason', () => {
    const ofRecords = Object.values(nounForms).flatMap(({ table, children = {}, ties = {} }) => [
      table,
      ...Object.values(children).map((child) => child.table),
      ...Object.values(ties).map((tie) => tie.table),
    ]);
    const named = [
      ...[...ofRecords, tables.siteSettings, tables.siteLinks].map(getTableName),
      ...Object.values(exportedTables).map(({ table }) => getTableName(table)),
      ...Object.keys(leftOutTables),
    ];
    const all = Object.values(tables)
      .filter((table) => is(table, PgTable))
      .map((table) => getTableName(table as PgTable));
    expect([...new Set(named)].sort()).toEqual([...new Set(all)].sort());
  });
});

async function changeIn(file: string): Promise<void> {
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace('university', 'universitas'));
}

async function makeLater(file: string): Promise<void> {
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace('"formatVersion": 1', '"formatVersion": 99'));
}
