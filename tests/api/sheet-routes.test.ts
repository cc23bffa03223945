import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAuthentication } from '@portolan/api/auth/authentication';
import { anonymous, type Viewer } from '@portolan/api/auth/viewer';
import { declarations } from '@portolan/api/features/all';
import { createSchema } from '@portolan/api/graphql/create-schema';
import { addSheetRoutes } from '@portolan/api/sheets/sheet-routes';
import { readSheet } from '@portolan/drizzle/sheets/read-sheet';
import { restoreAll } from '@portolan/drizzle/whole/restore-all';
import { parse } from 'csv-parse/sync';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Json } from '../helpers/api.ts';
import { askAs, editor, viewerWith } from '../helpers/ask-as.ts';
import { describeOnEachEngine, openTestDatabase } from '../helpers/databases.ts';
import { createWorld } from '../helpers/factories.ts';
import { lines } from '../helpers/sheets.ts';

const figures = (...rows: string[]) => lines('partner,academicYear,mobilityType,direction,headCount', ...rows);
const good = figures('ours,2024/2025,student_studies,incoming,12');

describeOnEachEngine('sheets over HTTP', (given) => {
  let app: FastifyInstance;
  let url = '';
  let filesDir = '';
  let viewer: Viewer = anonymous;
  let ourEditor: Viewer = anonymous;

  beforeAll(async () => {
    filesDir = await mkdtemp(join(tmpdir(), 'portolan-files-'));
    await writeFile(join(filesDir, 'one.txt'), 'one');
    await createWorld(given.database).add('partners', 'ours', 'theirs');
    const [ours] = await given.database.run<{ id: string }>(`select id from partners where slug = 'ours'`, []);
    ourEditor = viewerWith('olga', { role: 'partner_editor', partnerId: ours?.id });
    app = Fastify();
    const settings = { secret: 'only for routes that ask for no secret', publicUrl: 'http://127.0.0.1' };
    const registry = { database: given.database, authentication: createAuthentication(given.database, settings) };
    const limited = { allowance: 'signedIn', end: Number.POSITIVE_INFINITY, spend: () => {} } as const;
    const contextOf = async () => ({
      database: given.database,
      declarations,
      viewer,
      limited,
      isPersonal: true,
      registry,
    });
    await addSheetRoutes(app, { database: given.database, schema: createSchema(), filesDir, contextOf });
    await app.listen({ host: '127.0.0.1', port: 0 });
    url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
  }, 120_000);
  afterAll(async () => {
    await app.close();
    await rm(filesDir, { recursive: true });
  });

  const get = async (path: string, who: Viewer) => {
    viewer = who;
    return fetch(url + path);
  };
  const preview = async (who: Viewer, content: string, fields: Record<string, string>): Promise<[number, Json]> => {
    viewer = who;
    const body = new FormData();
    body.set('file', new Blob([content]), 'sheet.csv');
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
    const answer = await fetch(`${url}/import/preview`, { method: 'POST', body });
    return [answer.status, await answer.json()];
  };
  const importSheet = (who: Viewer, token: string, map = {}, skipBadRows = false) =>
    askAs(given.database, who).ask(
      `mutation ($input: ImportSheetInput!) { importSheet(input: $input) {
        isWritten created changed skipped leftOut map problems { row cell header message } warnings { message } rows } }`,
      { input: { token, kind: 'mobility-figures', map, skipBadRows, reason: 'Figures of 2025' } },
    );

  it('are previewed, then imported by the token that the preview gave', async () => {
    const renamed = good.replace('headCount', 'People');
    const [status, { token, report }] = await preview(editor, renamed, { kind: 'mobility-figures' });
    expect([status, report.problems[0]]).toMatchObject([200, { cell: 'E1', header: 'People' }]);
    const refused = await importSheet(editor, token);
    expect(refused.data?.importSheet).toMatchObject({ isWritten: false, problems: [{ cell: 'E1' }, { row: 2 }] });

    const { data } = await importSheet(editor, token, { People: 'headCount' });
    expect(data?.importSheet).toMatchObject({
      isWritten: true,
      created: 1,
      problems: [],
      map: { People: 'headCount' },
    });
    const revisions = await given.database.run(`select actor, reason from revisions where noun = 'MobilityFigure'`, []);
    expect(revisions).toEqual([{ actor: 'ana', reason: 'Figures of 2025' }]);
  });

  it('are imported by who sent them, and by nobody else', async () => {
    const [, { token }] = await preview(editor, good, { kind: 'mobility-figures' });
    const { errors } = await importSheet(viewerWith('eve', { role: 'editor' }), token);
    expect(errors?.[0]?.message).toContain('Send it again');
  });

  it('are the business of people with the right to import, of a partner for their own', async () => {
    expect((await preview(anonymous, good, { kind: 'mobility-figures' }))[0]).toBe(401);
    expect(
      (
        await preview(viewerWith('tim', { role: 'translator', locales: ['kk'] }), good, { kind: 'mobility-figures' })
      )[0],
    ).toBe(403);
    const both = figures('ours,2023/2024,student_studies,incoming,1', 'theirs,2023/2024,student_studies,incoming,1');
    const [status, { report }] = await preview(ourEditor, both, { kind: 'mobility-figures' });
    expect([status, report.problems]).toMatchObject([
      200,
      [{ row: 3, message: expect.stringContaining('may import') }],
    ]);
    const [, taken] = await preview(
      ourEditor,
      lines('slug,partner', 'ours-2024-2025-student-studies-incoming,theirs'),
      { kind: 'mobility-figures' },
    );
    expect(taken.report.problems).toMatchObject([{ row: 2, message: expect.stringContaining('may import') }]);
  });

  it('that are no sheets, or of no kind, are refused in a sentence', async () => {
    expect(await preview(editor, '', { kind: 'partners' })).toMatchObject([
      400,
      { errors: [{ message: 'The file is empty.' }] },
    ]);
    expect((await preview(editor, good, { kind: 'nothing' }))[1].errors[0].message).toContain(
      '"nothing" is no kind of sheet',
    );
    expect((await preview(editor, good, { kind: 'partners', map: '[]' }))[1].errors[0].message).toContain(
      'must be an object',
    );
    viewer = editor;
    expect((await fetch(`${url}/import/preview`, { method: 'POST' })).status).toBe(400);
    expect((await preview(editor, 'a'.repeat(10_000_001), { kind: 'partners' }))[0]).toBe(413);
  });

  it('have templates for everybody, which explain their columns', async () => {
    const csv = await get('/import/templates/partners.csv', anonymous);
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect((parse(await csv.text(), { bom: true }) as string[][])[0]?.slice(0, 3)).toEqual([
      'slug',
      'publicationStatus',
      'sourceLocale',
    ]);
    const xlsx = await get('/import/templates/mobility-terms.xlsx', anonymous);
    const notes = await readSheet(Buffer.from(await xlsx.arrayBuffer()), { sheet: 'Columns' });
    expect(notes.rows.map(({ cells }) => cells).find(([name]) => name === 'mobilityType')).toEqual([
      'mobilityType',
      'Who goes, and for what.',
      'student_studies',
      'for a new record',
      'student_studies, student_traineeship, staff_teaching, staff_training',
    ]);
    expect((await get('/import/templates/nothing.csv', anonymous)).status).toBe(404);
  });

  it('hold exactly the list that was asked for, and of it what the viewer may take out', async () => {
    const path = `/export/sheets/partners.csv?filter=${encodeURIComponent('{"search":"ours"}')}`;
    const slugs = async (answer: Response) =>
      (parse(await answer.text(), { bom: true, columns: true }) as { slug: string }[]).map(({ slug }) => slug);
    expect(await slugs(await get(path, editor))).toEqual(['ours']);
    expect(await slugs(await get('/export/sheets/partners.csv', editor))).toEqual(['ours', 'theirs']);
    expect(await slugs(await get('/export/sheets/partners.csv', ourEditor))).toEqual(['ours']);
    expect((await get(path, anonymous)).status).toBe(401);
    expect((await get('/export/sheets/partners.xlsx', editor)).headers.get('content-disposition')).toBe(
      'attachment; filename="partners.xlsx"',
    );
  });

  it('leave bad rows out where that is wished, and give them back as a sheet of their own', async () => {
    const content = figures(
      'ours,2019/2020,student_studies,incoming,1',
      'nobody,2019/2020,student_studies,incoming,lots',
    );
    const [, { token, report }] = await preview(editor, content, { kind: 'mobility-figures', skipBadRows: 'true' });
    expect(report).toMatchObject({ created: 1, leftOut: [3], isWritten: false });
    const sheet = await (await get(`/import/bad-rows/${token}.csv`, editor)).text();
    const [, row] = parse(sheet, { bom: true }) as string[][];
    expect(row?.slice(0, 6)).toEqual(['nobody', '2019/2020', 'student_studies', 'incoming', 'lots', '3']);
    expect(row?.[6]).toMatch(/partner \(A3\): .*\nheadCount \(E3\): /);
    expect((await get(`/import/bad-rows/${token}.csv`, ourEditor)).status).toBe(404);
    expect(await (await get(`/import/bad-rows/${token}.xlsx`, editor)).text()).toMatch(/^PK/);
    const { data } = await importSheet(editor, token, {}, true);
    expect(data?.importSheet).toMatchObject({ isWritten: true, created: 1, leftOut: [3] });
  });

  it('are not needed for everything at once, which comes as an archive and can be restored', async () => {
    expect((await get('/export.tar.gz', anonymous)).status).toBe(401);
    expect((await get('/export.tar.gz', ourEditor)).status).toBe(403);
    const answer = await get('/export.tar.gz', editor);
    const dir = await mkdtemp(join(tmpdir(), 'portolan-archive-'));
    const empty = await openTestDatabase(given.engine);
    try {
      await writeFile(join(dir, 'all.tar.gz'), Buffer.from(await answer.arrayBuffer()));
      execFileSync('tar', ['-xzf', 'all.tar.gz'], { cwd: dir });
      const [name = ''] = (await readdir(dir)).filter((entry) => entry.startsWith('portolan-'));
      await empty.migrate();
      const manifest = await restoreAll(empty, join(dir, name), { filesDir: join(dir, 'files') });
      expect(manifest.counts).toMatchObject({ 'records/partners.jsonl': 2, 'files.jsonl': 1 });
      expect(await empty.run('select slug from partners order by slug', [])).toEqual([
        { slug: 'ours' },
        { slug: 'theirs' },
      ]);
    } finally {
      await empty.close();
      await rm(dir, { recursive: true });
    }
  });
});
