import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nounKeys } from '@portolan/drizzle/content/noun-form';
import { importContent } from '@portolan/drizzle/import';
import { exportSheet } from '@portolan/drizzle/sheets/write-sheet';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnEachEngine } from '../../helpers/databases.ts';
import { createWorld } from '../../helpers/factories.ts';
import { projectRoot } from '../../helpers/project-files.ts';
import { importAs, told } from '../../helpers/sheets.ts';

describeOnEachEngine('a sheet of what is there', (given) => {
  let filesDir = '';
  beforeAll(async () => {
    filesDir = await mkdtemp(join(tmpdir(), 'portolan-sheets-'));
    for (const folder of ['content', 'demo']) {
      await importContent(given.database, { name: folder, dir: join(projectRoot, 'drizzle', folder), filesDir });
    }
    await createWorld(given.database).add('partners', {
      slug: 'tricky',
      name: { en: '=1+1', es: "'=1+1", fr: 'a;b,c "d"\ne|f' },
      sources: ['https://a.example/|b'],
      latitude: -0.5,
      longitude: 1,
    });
  }, 180_000);
  afterAll(() => rm(filesDir, { recursive: true }));

  it.each(nounKeys)('of %s changes nothing when it is imported again', async (noun) => {
    const { db } = given.database;
    for (const format of ['csv', 'xlsx'] as const) {
      const report = await importAs(given.database, noun, await exportSheet(db, noun, format), { isDryRun: true });
      expect({
        format,
        problems: told(report),
        changes: report.rows.filter(({ action }) => action !== 'skip'),
      }).toEqual({
        format,
        problems: [],
        changes: [],
      });
      const [row] = await db
        .execute(`select count(*)::int as n from ${noun.replaceAll('-', '_')}`)
        .then((result) => (Array.isArray(result) ? result : (result as { rows: { n: number }[] }).rows));
      expect(report.skipped).toBe(row?.n);
    }
  });

  it('has the records asked for, in all languages, and no text that a spreadsheet would run', async () => {
    const ids = await given.database.run<{ id: string }>(
      `select id from partners where slug in ('upct', 'tricky') order by slug desc`,
      [],
    );
    const csv = await exportSheet(
      given.database.db,
      'partners',
      'csv',
      ids.map(({ id }) => id),
    );
    const rows = parse(csv, { columns: true, bom: true }) as Record<string, string>[];
    expect(rows.map(({ slug }) => slug)).toEqual(['upct', 'tricky']);
    expect(rows[0]).toMatchObject({ 'name.kk': 'Картахена политехникалық университеті', countryCode: 'ES' });
    expect(rows[1]).toMatchObject({ 'name.en': "'=1+1", 'name.es': "''=1+1", latitude: '-0.5' });
  });
});
