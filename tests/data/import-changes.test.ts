import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { nounForms } from '@portolan/drizzle/content/forms/all';
import type { ContentRecord } from '@portolan/drizzle/content/noun-form';
import { importContent } from '@portolan/drizzle/import';
import type { ImportReport } from '@portolan/drizzle/import-report';
import { publishRecord } from '@portolan/drizzle/publish-record';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type ContentFolder, writeContent } from '../helpers/content-folder.ts';
import { describeOnEachEngine, type OpenedDatabase } from '../helpers/databases.ts';

const page = (slug: string, title: string, more = '') =>
  `slug: ${slug}\ntitle: { en: ${title} }\nbody: { en: Text. }\n${more}`;
const partner = (slug: string, more = '') =>
  `slug: ${slug}\nkind: company\nname: { en: Works }\ncountryCode: ES\n${more}`;

const outcome = ({ created, changed, left, kept }: ImportReport) =>
  Object.fromEntries(Object.entries({ created, changed, left, kept }).filter(([, names]) => names.length > 0));

/** What an editor does in the portal, until there are editors: the record as it is, under another title. */
async function edit({ db, run }: OpenedDatabase, slug: string, title: string): Promise<void> {
  const [existing] = await run<{ id: string; revision: number }>('select id, revision from pages where slug = $1', [
    slug,
  ]);
  const record = { ...nounForms.pages.form.parse({ slug, title: { en: title }, body: { en: 'Edited.' } }), slug };
  const idOf = () => '';
  await db.transaction((tx) =>
    publishRecord(tx, {
      form: nounForms.pages,
      record: record as ContentRecord,
      idOf,
      existing,
      actor: 'editor',
      reason: '',
    }),
  );
}

describeOnEachEngine('content that is loaded again', (given) => {
  // Each test has slugs of its own, so that none needs the database emptied.
  let n = 0;
  beforeEach(() => {
    n += 1;
  });
  afterEach(() => vi.restoreAllMocks());
  const load = (source: ContentFolder) => importContent(given.database, source).then(outcome);
  const one = async <Row = Record<string, unknown>>(text: string, ...params: unknown[]) =>
    (await given.database.run<Row>(text, params))[0];
  const titleOf = async (slug: string) =>
    (await one<{ title: { en: string } }>('select title from pages where slug = $1', slug))?.title.en;

  it('changes the record whose file changed, and leaves the others', async () => {
    const source = await writeContent({ 'pages/a.yaml': page(`a${n}`, 'A'), 'pages/b.yaml': page(`b${n}`, 'B') });
    expect(await load(source)).toEqual({ created: [`pages/a${n}`, `pages/b${n}`] });
    await source.write('pages/a.yaml', page(`a${n}`, 'Another'));
    expect(await load(source)).toEqual({ changed: [`pages/a${n}`], left: [`pages/b${n}`] });
    expect(await one('select title, revision from pages where slug = $1', `a${n}`)).toEqual({
      title: { en: 'Another' },
      revision: 2,
    });
    expect(await load(source)).toEqual({ left: [`pages/a${n}`, `pages/b${n}`] });
  });

  it('leaves a record whose file says the same in other words', async () => {
    const source = await writeContent({ 'pages.yaml': page(`a${n}`, 'A', 'menu: main\n') });
    await load(source);
    await source.remove('pages.yaml');
    await source.write(
      'pages/moved.yaml',
      `# A comment\n- slug: a${n}\n  title:\n    en: "A"\n  body: {en: Text.}\n  menu: main\n`,
    );
    expect(await load(source)).toEqual({ left: [`pages/a${n}`] });
  });

  it('forgets what the file no longer says', async () => {
    const source = await writeContent({ 'pages.yaml': page(`a${n}`, 'A', 'summary: { en: Short }\nposition: 4\n') });
    await load(source);
    await source.write('pages.yaml', page(`a${n}`, 'A'));
    await load(source);
    expect(await one('select summary, position from pages where slug = $1', `a${n}`)).toEqual({
      summary: null,
      position: 0,
    });
  });

  it('keeps what an editor wrote since, until the editor takes the text of the file', async () => {
    const source = await writeContent({ 'pages.yaml': page(`a${n}`, 'A') });
    await load(source);
    await edit(given.database, `a${n}`, 'Edited');
    expect(await load(source)).toEqual({ left: [`pages/a${n}`] });
    await source.write('pages.yaml', page(`a${n}`, 'From the file'));
    expect(await load(source)).toEqual({ kept: [`pages/a${n}`] });
    expect(await load(source)).toEqual({ kept: [`pages/a${n}`] });
    expect(await titleOf(`a${n}`)).toBe('Edited');
  });

  it('keeps what an editor made under the same slug', async () => {
    await edit(given.database, `made${n}`, 'By hand');
    const source = await writeContent({ 'pages.yaml': page(`made${n}`, 'From the file') });
    expect(await load(source)).toEqual({ kept: [`pages/made${n}`] });
    expect(await titleOf(`made${n}`)).toBe('By hand');
  });

  it('leaves a record in place that its file no longer has', async () => {
    const source = await writeContent({ 'pages/a.yaml': page(`a${n}`, 'A'), 'pages/b.yaml': page(`b${n}`, 'B') });
    await load(source);
    await source.remove('pages/a.yaml');
    expect(await load(source)).toEqual({ left: [`pages/b${n}`] });
    expect(await titleOf(`a${n}`)).toBe('A');
  });

  it('may refer to records that only the database has', async () => {
    await load(await writeContent({ 'partners.yaml': partner(`p${n}`) }));
    const source = await writeContent({
      'organisational-units.yaml': `slug: u${n}\npartner: p${n}\nkind: faculty\nname: { en: U }\n`,
    });
    expect(await load(source)).toEqual({ created: [`organisational-units/u${n}`] });
  });

  it('comes in the order in which records need each other, whatever the order of the files', async () => {
    const source = await writeContent({
      'partners/a.yaml': partner(`a${n}`, `parent: b${n}\n`),
      'partners/b.yaml': partner(`b${n}`, `parent: c${n}\n`),
      'partners/c.yaml': partner(`c${n}`),
    });
    expect(await load(source)).toEqual({ created: [`partners/c${n}`, `partners/b${n}`, `partners/a${n}`] });
  });

  it('keeps an identifier that breaks its pattern, with a warning at its line', async () => {
    const identifiers = `identifiers:\n  - { scheme: pic, value: '99${n}' }\n  - { scheme: erasmus, value: 'MURCIA ${n}' }\n`;
    const source = await writeContent({ 'partners/p.yaml': partner(`p${n}`, identifiers) });
    const { warnings } = await importContent(given.database, source);
    expect(warnings.map(({ file, line }) => `${file}:${line}`)).toEqual(['partners/p.yaml:6', 'partners/p.yaml:7']);
    expect(warnings[0]?.reason).toBe(`"99${n}" does not look like nine digits.`);
    const kept = await one(
      `select array_agg(value order by position) as "values" from partner_identifiers
       join partners on partners.id = partner_id where slug = $1`,
      `p${n}`,
    );
    expect(kept).toEqual({ values: [`99${n}`, `MURCIA ${n}`] });
  });

  it('gives nested records what the record around them says, in the order of the file', async () => {
    const project = (first: string, second: string) => `
slug: port${n}
acronym: PORT
title: { en: Port }
isDemonstration: true
workPackages:
  - slug: wp${n}
    number: 1
    kind: quality
    title: { en: Package }
    tasks:
      - { slug: ${first}, number: '1.1', title: { en: First } }
      - { slug: ${second}, number: '1.2', title: { en: Second }, isDemonstration: false }
`;
    const tasks = `select tasks.slug, tasks.position, tasks.is_demonstration as invented, projects.slug as project
      from tasks join projects on projects.id = tasks.project_id where projects.slug = $1 order by position`;
    const source = await writeContent({ 'projects/port.yaml': project(`x${n}`, `y${n}`) });
    await load(source);
    expect(await given.database.run(tasks, [`port${n}`])).toEqual([
      { slug: `x${n}`, position: 0, invented: true, project: `port${n}` },
      { slug: `y${n}`, position: 1, invented: false, project: `port${n}` },
    ]);
    await source.write('projects/port.yaml', project(`x${n}`, `y${n}`).replace('Second', 'Last'));
    expect(await load(source)).toMatchObject({ changed: [`tasks/y${n}`] });
  });

  describe('with public files', () => {
    it('measures and copies them, and again when one changes', async () => {
      const document = `slug: d${n}\nkind: report\ntitle: { en: D }\nfiles: [{ locale: en, mediaType: text/plain, path: d/a.txt }]\n`;
      const source = await writeContent({ 'documents.yaml': document, 'files/d/a.txt': 'First' });
      const measured = () =>
        one(
          'select bytes, sha256 from document_files join documents on documents.id = document_id where slug = $1',
          `d${n}`,
        );
      const published = () => readFile(join(source.filesDir, 'd/a.txt'), 'utf8');
      await load(source);
      expect(await measured()).toEqual({ bytes: 5, sha256: createHash('sha256').update('First').digest('hex') });
      expect(await published()).toBe('First');
      await source.write('files/d/a.txt', 'Second');
      expect(await load(source)).toEqual({ changed: [`documents/d${n}`] });
      expect(await measured()).toMatchObject({ bytes: 6 });
      expect(await published()).toBe('Second');
    });
  });

  describe('with dates that count from today', () => {
    const call = (slug: string) =>
      `slug: ${slug}\nkind: grant\ntitle: { en: Call }\ntimeZone: Europe/Madrid\ndeadlineAt: +10d 23:59\n`;
    const on = (day: string) => vi.spyOn(Temporal.Now, 'plainDateISO').mockReturnValue(Temporal.PlainDate.from(day));
    const deadlineOf = async (slug: string) =>
      (
        await one<{ at: string }>(
          `select (deadline_at at time zone 'UTC')::text as at from calls where slug = $1`,
          slug,
        )
      )?.at;

    it('counts them anew every four weeks, and not in between', async () => {
      const source = await writeContent({ 'calls.yaml': call(`c${n}`), 'pages.yaml': page(`a${n}`, 'A') });
      on('2026-11-21');
      await load(source);
      expect(await deadlineOf(`c${n}`)).toBe('2026-12-01 22:59:00');
      on('2026-11-22');
      expect(await load(source)).toEqual({ left: [`calls/c${n}`, `pages/a${n}`] });
      on('2026-12-20');
      expect(await load(source)).toEqual({ changed: [`calls/c${n}`], left: [`pages/a${n}`] });
      expect(await deadlineOf(`c${n}`)).toBe('2026-12-30 22:59:00');
    });

    it('that a nested record takes over count as those of the record around it', async () => {
      const agreement = `slug: g${n}\nkind: bilateral\nstage: in_force\nverifiedOn: -3d\nparties: [{ partner: p${n} }, { partner: q${n} }]
mobilityTerms: [{ slug: t${n}, mobilityType: staff_teaching, sendingPartner: p${n}, receivingPartner: q${n} }]\n`;
      const source = await writeContent({
        'partners/p.yaml': partner(`p${n}`),
        'partners/q.yaml': partner(`q${n}`),
        'agreements.yaml': agreement,
      });
      on('2026-11-21');
      await load(source);
      on('2026-11-22');
      expect(Object.keys(await load(source))).toEqual(['left']);
    });
  });

  describe('with the settings of the portal', () => {
    const settings = (name: string, more = '') => `name: { en: ${name} }\n${more}`;
    const shown = () =>
      one('select name, revision, (select count(*)::int from site_links) as links from site_settings');

    it('alone makes a portal without records', async () => {
      const source = await writeContent({
        'site-settings.yaml': settings('Portal', 'links:\n  - { label: { en: A }, url: https://a.example }\n'),
      });
      expect(await load(source)).toEqual({ created: ['site-settings/portal'] });
      expect(await load(source)).toEqual({ left: ['site-settings/portal'] });
      expect(await shown()).toEqual({ name: { en: 'Portal' }, revision: 1, links: 1 });
    });

    it('changes them and keeps their history, as that of any record', async () => {
      const source = await writeContent({ 'site-settings.yaml': settings('Another portal') });
      expect(await load(source)).toEqual({ changed: ['site-settings/portal'] });
      expect(await shown()).toEqual({ name: { en: 'Another portal' }, revision: 2, links: 0 });
      const history = await given.database.run(
        `select revision, before -> 'name' as before, after -> 'name' as after from revisions
         where noun = 'SiteSettings' order by revision`,
        [],
      );
      expect(history).toEqual([
        { revision: 1, before: null, after: { en: 'Portal' } },
        { revision: 2, before: { en: 'Portal' }, after: { en: 'Another portal' } },
      ]);
    });

    it('keeps them once an editor changed them', async () => {
      await given.database.run(`update site_settings set name = '{"en": "Edited"}', revision = revision + 1`, []);
      const source = await writeContent({ 'site-settings.yaml': settings('From the file') });
      expect(await load(source)).toEqual({ kept: ['site-settings/portal'] });
      expect(await shown()).toMatchObject({ name: { en: 'Edited' } });
    });
  });

  it('without any record changes nothing', async () => {
    expect(await load(await writeContent({ 'README.md': '# No content', 'pages.yaml': '' }))).toEqual({});
  });
});
