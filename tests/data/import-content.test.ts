import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nounForms } from '@portolan/drizzle/content/forms/all';
import { nounKeys } from '@portolan/drizzle/content/noun-form';
import { importContent } from '@portolan/drizzle/import';
import type { ImportReport } from '@portolan/drizzle/import-report';
import { getTableName } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnEachEngine } from '../helpers/databases.ts';
import { projectRoot } from '../helpers/project-files.ts';

const sets = ['content', 'demo'] as const;

describeOnEachEngine('the content that comes with Portolan', (given) => {
  let filesDir: string;
  const importAll = async () => {
    const reports: ImportReport[] = [];
    for (const set of sets) {
      const dir = join(projectRoot, 'drizzle', set);
      reports.push(await importContent(given.database, { name: set, dir, filesDir }));
    }
    return reports;
  };
  const query = <Row>(text: string) => given.database.run<Row>(text, []);
  const contentNumber = async () =>
    Number((await query<{ number: string }>('select number from content_revision'))[0]?.number);

  let first: ImportReport[];
  beforeAll(async () => {
    filesDir = await mkdtemp(join(tmpdir(), 'portolan-files-'));
    first = await importAll();
  });
  afterAll(() => rm(filesDir, { recursive: true }));

  it('is loaded whole, without a warning', () => {
    for (const { created, ...others } of first) {
      expect(created.length).toBeGreaterThan(100);
      expect(others).toEqual({ changed: [], left: [], kept: [], warnings: [] });
    }
  });

  it.each(nounKeys)('has records of the noun "%s", each in the database', async (noun) => {
    const slugs = await query<{ slug: string }>(`select slug from ${getTableName(nounForms[noun].table)}`);
    const created = first.flatMap((report) => report.created).filter((name) => name.startsWith(`${noun}/`));
    expect(slugs.length).toBeGreaterThan(0);
    expect(slugs.map(({ slug }) => `${noun}/${slug}`).sort()).toEqual(created.sort());
  });

  it('calls what is invented so, and nothing else', async () => {
    for (const noun of nounKeys) {
      const rows = await query<{ slug: string; invented: boolean }>(
        `select slug, is_demonstration as invented from ${getTableName(nounForms[noun].table)}`,
      );
      for (const { slug, invented } of rows) expect(first[1]?.created.includes(`${noun}/${slug}`), slug).toBe(invented);
    }
  });

  it('is in the history, one entry a record', async () => {
    const created = first.flatMap((report) => report.created);
    const [count] = await query<{ revisions: number; records: number }>(
      'select count(*)::int as revisions, count(distinct record_id)::int as records from revisions',
    );
    expect(count).toEqual({ revisions: created.length, records: created.length });
    expect(await contentNumber()).toBe(created.length);
  });

  it('has its public files at hand, measured', async () => {
    const files = await query<{ path: string; bytes: number }>(
      'select path, bytes from document_files union select cover_path, 1 from articles where cover_path is not null',
    );
    for (const { path, bytes } of files) {
      expect(existsSync(join(filesDir, path)), path).toBe(true);
      expect(bytes).toBeGreaterThan(0);
    }
  });

  it('is left as it is when it is loaded again', async () => {
    const before = await contentNumber();
    const again = await importAll();
    expect(again.map(({ left }) => left)).toEqual(first.map(({ created }) => created));
    expect(again.flatMap(({ created, changed, kept }) => [...created, ...changed, ...kept])).toEqual([]);
    expect(await contentNumber()).toBe(before);
  });
});
