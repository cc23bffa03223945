import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runExport, runImport, runRestore, runTemplates } from '@portolan/api/sheets/run-commands';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnAnyEngine, openTestDatabase } from '../helpers/databases.ts';
import { lines } from '../helpers/sheets.ts';

describeOnAnyEngine('commands on sheets', (given) => {
  let dir = '';
  let said: string[] = [];
  let shown: string[] = [];
  const work = () => {
    said = [];
    shown = [];
    return {
      database: given.database,
      filesDir: join(dir, 'files'),
      say: (line: string) => said.push(line),
      progress: (text: string) => shown.push(text),
    };
  };
  const plain = { kind: 'partners', map: {}, isDryRun: false, skipBadRows: false, emptyClears: false };

  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'portolan-commands-'));
    await writeFile(join(dir, 'ours.csv'), lines('slug,Name,kind,countryCode', 'ours,Ours,ngo,ES'));
  });
  afterAll(() => rm(dir, { recursive: true }));

  it('tell what an import would do, and then do it', async () => {
    const path = join(dir, 'ours.csv');
    await runImport(work(), { ...plain, path, map: { Name: 'name.en' }, isDryRun: true });
    expect(said).toEqual([
      'CSV, separated by commas, UTF-8: 1 would be created, 0 changed, 0 left as they are.',
      '  row 2: create partners/ours',
    ]);
    await expect(runImport(work(), { ...plain, path })).rejects.toThrow(
      /Nothing was imported, because of:\n {2}B1: No column/,
    );
    await runImport(work(), { ...plain, path, map: { Name: 'name.en' }, reason: 'First' });
    expect(shown).toEqual([`[${'#'.repeat(30)}] 1 of 1`]);
    expect(await given.database.run('select reason from revisions', [])).toEqual([{ reason: 'First' }]);
    await expect(runImport(work(), { ...plain, kind: 'parners', path })).rejects.toThrow(
      '"parners" is no kind of sheet',
    );
  });

  it('leave bad rows out where that is wished, and say which', async () => {
    const path = join(dir, 'mixed.csv');
    await writeFile(path, lines('slug,name.en,kind,countryCode', 'fine,Fine,ngo,ES', 'odd,Odd,nonsense,ES'));
    await expect(runImport(work(), { ...plain, path })).rejects.toThrow('Nothing was imported');
    await runImport(work(), { ...plain, path, skipBadRows: true });
    expect(said).toEqual([
      'CSV, separated by commas, UTF-8: 1 were created, 0 changed, 0 left as they are.',
      '  row 2: create partners/fine',
      '1 bad rows are left out, with 1 problems:',
      expect.stringMatching(/^ {2}C3: "nonsense"/),
    ]);
    await given.database.run(`delete from partners where slug = 'fine'`, []);
    await given.database.run(
      `delete from revisions where reason = 'Import of partners' or after ->> 'slug' = 'fine'`,
      [],
    );
  });

  it('load a dump of the registry of research organisations', async () => {
    const path = join(dir, 'dump.json');
    await writeFile(path, '[]');
    await runImport(work(), { ...plain, kind: 'ror', path });
    expect(said[0]).toContain('Content "ror": 0 created');
    await expect(runImport(work(), { ...plain, kind: 'ror', path, isDryRun: true })).rejects.toThrow('has no dry run');
  });

  it('write templates that import nothing as they are', async () => {
    await runTemplates(work(), join(dir, 'templates'));
    expect(await readdir(join(dir, 'templates'))).toHaveLength(21);
    await runImport(work(), { ...plain, path: join(dir, 'templates/partners.xlsx') });
    expect(said[0]).toBe('XLSX, sheet "partners": 0 were created, 0 changed, 0 left as they are.');
  });

  it('take everything out and put it into an empty system', async () => {
    await runExport(work(), join(dir, 'all'));
    expect(said[0]).toContain('1 records with 1 revisions and 0 files');
    expect(said[1]).toContain('accounts with their rights, passwords, sessions');
    const empty = await openTestDatabase(given.engine);
    try {
      await empty.migrate();
      await runRestore({ ...work(), database: empty }, join(dir, 'all'));
      expect(said[0]).toContain('is restored');
      expect(await empty.run('select slug from partners', [])).toEqual([{ slug: 'ours' }]);
    } finally {
      await empty.close();
    }
  });
});
