import { createHash } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keepBytes, sha256Of, showAt } from '@portolan/api/files/store-file';
import { nounForms } from '@portolan/drizzle/content/forms/all';
import type { Database } from '@portolan/drizzle/database';
import { noteUpload } from '@portolan/drizzle/editing/uploads';
import { backedUpTables } from '@portolan/drizzle/whole/backed-up-tables';
import { exportAll } from '@portolan/drizzle/whole/export-all';
import { leftOutTables } from '@portolan/drizzle/whole/exported-tables';
import { restoreAll } from '@portolan/drizzle/whole/restore-all';
import * as tables from '@portolan/schema/tables';
import { getTableName, is } from 'drizzle-orm';
import { PgTable } from 'drizzle-orm/pg-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startApi } from '../helpers/api.ts';
import { describeOnEachEngine, openTestDatabase } from '../helpers/databases.ts';
import { createWorld } from '../helpers/factories.ts';
import { addPerson, type Person, signIn } from '../helpers/people.ts';
import { addTwoOfEach } from '../helpers/two-of-each.ts';

/** Tables of which a backup says that they stay behind. */
const people = Object.values(backedUpTables).map(({ table }) => getTableName(table));
const leftBehind = Object.keys(leftOutTables).filter((name) => !people.includes(name));

/** Rows of the tables that nothing below would fill. */
const notedByItself = [
  ['bulk_changes', 'noun, editor, reason, steps', `'Partner', 'ada', 'Tidied', '[]'`],
  ['saved_views', 'editor, noun, name, settings', `'ada', 'Partner', 'Mine', '{}'`],
  ['sheet_maps', 'kind, headings, map', `'partners', repeat('a', 64), '{}'`],
  [
    'schedules',
    'noun, record_id, editor, action, local_time, time_zone, due_at',
    `'Partner', partners.id, 'ada', 'publish', '2099-01-01T09:00', 'Europe/Madrid', '2099-01-01T08:00:00.123456Z'`,
  ],
  ['slug_redirects', 'noun, from_slug, record_id', `'Partner', 'once', partners.id`],
  ['second_factors', 'user_id, secret, backup_codes', `users.id, 'locked up', 'codes'`],
] as const;

/** Tables of the rows inside a record, whose ids are nobody's business: they are others after a restore. */
const inside = [
  ...Object.values(nounForms).flatMap(({ children = {}, ties = {} }) =>
    [...Object.values(children), ...Object.values(ties)].map(({ table }) => getTableName(table)),
  ),
  getTableName(tables.siteLinks),
];

/** Every row of every table that a backup has, as the database writes it; words to search for in no order. */
async function readEverything(database: Database): Promise<Record<string, unknown[]>> {
  const names = Object.values(tables)
    .filter((table) => is(table, PgTable))
    .map((table) => getTableName(table as PgTable))
    .filter((name) => !leftBehind.includes(name));
  const everything: Record<string, unknown[]> = {};
  const idsInside = new Set<unknown>();
  for (const name of inside) {
    for (const { id } of await database.run<{ id?: string }>(
      `select to_jsonb(t) ->> 'id' as id from "${name}" t`,
      [],
    )) {
      if (id != null) idsInside.add(id);
    }
  }
  for (const name of [...new Set(names)].sort()) {
    const rows = await database.run<{ row: Record<string, unknown> }>(`select to_jsonb(t) as row from "${name}" t`, []);
    everything[name] = rows
      .map(({ row }) => {
        const { search_text: words = '', ...others } = row;
        const known = Object.entries(others).map(([column, value]) => [
          column,
          idsInside.has(value) ? 'inside' : value,
        ]);
        return JSON.stringify([known, String(words).split(' ').sort()]);
      })
      .sort();
  }
  return everything;
}

async function readFiles(dir: string): Promise<Record<string, string>> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const read = files.map(async (file) => [
    file.slice(dir.length),
    createHash('sha256')
      .update(await readFile(file))
      .digest('hex'),
  ]);
  return Object.fromEntries(await Promise.all(read));
}

describeOnEachEngine('a backup', (given) => {
  let root = '';
  let ada: Person;
  let key = '';
  const at = (name: string) => join(root, name);
  const backUp = (name: string, more: object = {}) =>
    exportAll(given.database, at(name), { filesDir: at('files'), isBackup: true, ...more });

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'portolan-backup-'));
    const world = createWorld(given.database, at('files'));
    await addTwoOfEach(world);
    await world.settings({ locales: ['en', 'ro'], links: [{ label: { en: 'Map' }, url: 'https://a.example' }] });
    const bytes = Buffer.from('A leaflet.');
    const sha256 = await keepBytes(at('files'), bytes);
    const size = { pages: null, width: null, height: null, replaces: null };
    const upload = { path: 'leaflet.txt', sha256, mediaType: 'text/plain', bytes: bytes.length, ...size };
    await noteUpload(given.database.db, { ...upload, uploadedBy: 'ada' });
    await showAt(at('files'), 'leaflet.txt', sha256);
    const api = await startApi(given.database);
    ada = await addPerson(given.database, api, 'ada', { role: 'administrator' });
    await addPerson(given.database, api, 'ben', { role: 'translator', locales: ['kk', 'ro'] });
    const made = await ada.query(
      `mutation { createApiKey(input: { name: "calendar", expiresInDays: 30, grant: { role: EDITOR } }) { secret } }`,
    );
    key = made.createApiKey.secret;
    await ada.query(`mutation { invite(input: { email: "eva@example.org", grants: [{ role: EDITOR }] }) { link } }`);
    const { records } = await ada.query(`{ records(type: "Partner", first: 1) { nodes { id } } }`);
    await ada.query(`mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { userErrors { message } } }`, {
      input: { id: records.nodes[0].id, version: 0, changes: [{ path: ['shortName'], value: 'Draft' }] },
    });
    for (const [table, columns, values] of notedByItself) {
      const from = `select gen_random_uuid(), ${values} from partners, users where partners.slug = 'one' limit 1`;
      await given.database.run(`insert into ${table} (id, ${columns}) ${from}`, []);
    }
    await api.close();
  }, 180_000);
  afterAll(() => rm(root, { recursive: true }));

  it('restored into an empty system gives every row and every file again, and its people sign in', async () => {
    const manifest = await backUp('whole');
    expect(manifest.counts).toMatchObject({ 'users.jsonl': 2, 'api-keys.jsonl': 1, 'invitations.jsonl': 1 });
    expect((await stat(at('whole'))).mode & 0o077).toBe(0);
    const other = await openTestDatabase(given.engine);
    try {
      await other.migrate();
      await restoreAll(other, at('whole'), { filesDir: at('restored') });
      const before = await readEverything(given.database);
      expect(Object.keys(before).filter((name) => before[name]?.length === 0)).toEqual([]);
      expect(await readEverything(other)).toEqual(before);
      expect(await readFiles(at('restored'))).toEqual(await readFiles(at('files')));
      const api = await startApi(other);
      expect(await signIn(api, ada.email)).toContain('portolan.session_token=');
      const asked = await api.fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-api-key': key },
        body: JSON.stringify({ query: '{ viewer { account { email } } }' }),
      });
      expect(await asked.json()).toEqual({ data: { viewer: { account: { email: ada.email } } } });
      await api.close();
      await expect(restoreAll(other, at('whole'), { filesDir: at('x') })).rejects.toThrow('has content already');
    } finally {
      await other.close();
    }
  }, 300_000);

  it('is one moment of database and files, whatever is written meanwhile', async () => {
    const world = createWorld(given.database, at('files'));
    const next = sha256Of(Buffer.from('Another leaflet.'));
    let isChanged = false;
    let written: Promise<unknown> = Promise.resolve();
    const manifest = await backUp('meanwhile', {
      // Over the embedded database nobody can write before the backup has what it needs.
      onProgress: (part: string) => {
        if (part !== 'partners' || isChanged) return;
        isChanged = true;
        written = Promise.all([
          world.add('partners', { slug: 'too-late' }),
          keepBytes(at('files'), Buffer.from('Another leaflet.')).then((sha256) =>
            showAt(at('files'), 'leaflet.txt', sha256),
          ),
        ]);
      },
    });
    await written;
    const read = async (path: string) => (await readFile(join(at('meanwhile'), path), 'utf8')).split('\n');
    expect((await read('records/partners.jsonl')).join()).not.toContain('"too-late"');
    expect((await read('revisions.jsonl')).join()).not.toContain('"too-late"');
    expect(manifest.counts['uploads.jsonl']).toBe(1);
    const leaflet = (await read('files.jsonl')).find((line) => line.includes('"leaflet.txt"'));
    expect(leaflet).toContain(sha256Of(Buffer.from('A leaflet.')));
    expect(leaflet).not.toContain(next);
  }, 120_000);

  it('that cannot be read again after it was written is none', async () => {
    const spoil = {
      onProgress: (part: string) => {
        const unfinished = `${at('spoilt')}.unfinished-${process.pid}`;
        if (part === 'files') appendFileSync(join(unfinished, 'users.jsonl'), 'x');
      },
    };
    await expect(backUp('spoilt', spoil)).rejects.toThrow('"users.jsonl" is not what was written');
    expect((await readdir(root)).filter((name) => name.startsWith('spoilt'))).toEqual([]);
  }, 120_000);

  it('of something else, or one whose people were changed, is refused before anything is written', async () => {
    await backUp('other');
    await cp(at('other'), at('foreign'), { recursive: true });
    const manifest = await readFile(join(at('foreign'), 'manifest.json'), 'utf8');
    await writeFile(join(at('foreign'), 'manifest.json'), manifest.replace('portolan-backup', 'harbour-backup'));
    await writeFile(join(at('other'), 'grants.jsonl'), '');
    const empty = await openTestDatabase(given.engine);
    try {
      await empty.migrate();
      const restored = (name: string) => restoreAll(empty, at(name), { filesDir: at('never') });
      await expect(restored('foreign')).rejects.toThrow('neither an export nor a backup of Portolan');
      await expect(restored('other')).rejects.toThrow('"grants.jsonl" is cut off after 0 of');
      expect(await empty.run('select 1 from users union all select 1 from revisions', [])).toEqual([]);
      expect(await readdir(root)).not.toContain('never');
    } finally {
      await empty.close();
    }
  }, 120_000);
});
