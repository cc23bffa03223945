import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '@portolan/api/config';
import type { Renderer } from '@portolan/api/publisher/renderer';
import { createRenderer } from '@portolan/api/publisher/run-publisher';
import { toGlobalId } from '@portolan/api/writing/record-id';
import type { NounKey } from '@portolan/drizzle/content/noun-form';
import { saveDraft } from '@portolan/drizzle/editing/drafts';
import { agreements, contacts, partners } from '@portolan/schema/tables';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Api, startApi } from '../helpers/api.ts';
import { describeOnEachEngine } from '../helpers/databases.ts';
import { createWorld } from '../helpers/factories.ts';
import { addPerson, type Person } from '../helpers/people.ts';

type Role = 'editor' | 'translator' | 'internal_reader';

describeOnEachEngine('a preview', (given) => {
  let api: Api;
  let close = async () => {};
  let people: Record<Role, Person>;
  let harbour = '';
  let renderer: Renderer;
  const tide = '0197f5e0-0000-7000-8000-000000000001';

  const open = (path: string, as?: Role) =>
    api.fetch(path, { redirect: 'manual', headers: as === undefined ? {} : { cookie: people[as].cookie } });
  const draft = (noun: NounKey, recordId: string, isNew: boolean, values: Record<string, unknown>) =>
    given.database.db.transaction((tx) =>
      saveDraft(tx, {
        noun,
        recordId,
        isNew,
        editor: people.editor.id,
        version: 0,
        changes: Object.entries(values).map(([path, value]) => ({ path: path.split('.'), value })),
      }),
    );
  const readState = async () => {
    const count = async (table: string) => (await given.database.run(`select * from ${table}`, [])).length;
    const [{ number } = { number: -1 }] = await given.database.run<{ number: number }>(
      'select number::int from content_revision',
      [],
    );
    return {
      number,
      revisions: await count('revisions'),
      partners: await count('partners'),
      drafts: await count('drafts'),
    };
  };

  beforeAll(async () => {
    const dir = await mkdtemp(join(tmpdir(), 'portolan-preview-'));
    const { database } = given;
    const world = createWorld(database, dir);
    await world.settings({ locales: ['en', 'ro'] });
    await world.add('partners', { slug: 'harbour', name: { en: 'Harbour University' } }, 'island');
    await world.add('agreements', {
      slug: 'bond',
      legalTemplate: 'secret-template',
      parties: [{ partner: 'harbour' }, { partner: 'island' }],
    });
    await world.add('contacts', {
      slug: 'desk',
      partner: 'harbour',
      displayName: { en: 'Harbour Master' },
      email: 'secret@example.org',
      isEmailPublic: false,
    });
    const [row] = await database.db.select({ id: partners.id }).from(partners).where(eq(partners.slug, 'harbour'));
    harbour = row?.id ?? '';
    const { site } = readConfig({ PORTOLAN_SITE_DIR: join(dir, 'site') });
    renderer = createRenderer(database, site, () => `${api.url}/graphql`);
    api = await startApi(database, undefined, { renderer });
    people = {
      editor: await addPerson(database, api, 'ana', { role: 'editor' }),
      translator: await addPerson(database, api, 'tom', { role: 'translator', locales: ['ro'] }),
      internal_reader: await addPerson(database, api, 'rita', { role: 'internal_reader' }),
    };
    close = async () => {
      await renderer.stop();
      await api.close();
      await rm(dir, { recursive: true, force: true });
    };
    await draft('partners', harbour, false, { 'name.en': 'Harbour Academy', 'name.ro': 'Academia Portului' });
    await draft('partners', tide, true, {
      slug: 'tide',
      kind: 'university',
      name: { en: 'Tide College' },
      countryCode: 'ES',
    });
  });
  afterAll(() => close());

  const ofHarbour = () => `record=${toGlobalId('partners', harbour)}`;

  it('shows the draft in the template of the portal, and says in its language that it is one', async () => {
    const response = await open(`/preview/ro/partners/harbour/?${ofHarbour()}`, 'editor');
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('private, no-store');
    expect(response.headers.get('x-robots-tag')).toBe('noindex');
    expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'self'");
    const html = await response.text();
    expect(html).toContain('<html lang="ro"');
    expect(html).toContain('Academia Portului');
    expect(html).toContain('Aceasta este previzualizarea unei ciorne: Partner “Harbour Academy”.');
    expect(html).toContain('<meta name="robots" content="noindex">');
  });

  it('shows it on lists too, and its links lead to previews', async () => {
    const html = await (await open(`/preview/en/partners/?${ofHarbour()}`, 'editor')).text();
    expect(html).toContain('Harbour Academy');
    expect(html).not.toContain('Harbour University');
    const address = /href="(\/preview\/en\/partners\/harbour\/[^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect(await (await open(address, 'editor')).text()).toContain('Harbour Academy');
    expect(html).not.toMatch(/<a [^>]*href="\/en\//);
  });

  it('brings its styles', async () => {
    const html = await (await open(`/preview/en/partners/harbour/?${ofHarbour()}`, 'editor')).text();
    const style = /href="(\/_astro\/[^"]+\.css)"/.exec(html)?.[1] ?? '';
    const response = await open(style);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('text/css');
  });

  it('of a record that was never published leads to the page that it would have', async () => {
    const response = await open(`/preview/?locale=en&record=${toGlobalId('partners', tide)}`, 'editor');
    expect(response.status).toBe(302);
    const address = response.headers.get('location') ?? '';
    expect(address).toMatch(/^\/preview\/en\/partners\/tide\/\?/);
    expect(await (await open(address, 'editor')).text()).toContain('Tide College');
  });

  it('lets nothing of the draft out', async () => {
    const before = await readState();
    await open(`/preview/en/partners/harbour/?${ofHarbour()}`, 'editor');
    await open(`/preview/en/partners/tide/?record=${toGlobalId('partners', tide)}`, 'editor');
    expect(await readState()).toEqual(before);
    const query = encodeURIComponent('{ partners { nodes { slug name { value } } } }');
    const answer = await (
      await api.fetch(`/graphql?query=${query}`, { headers: { 'apollo-require-preflight': 'yes' } })
    ).json();
    expect(answer.data.partners.nodes.map(({ slug }: { slug: string }) => slug).sort()).toEqual(['harbour', 'island']);
    expect(JSON.stringify(answer)).not.toContain('Academy');
  });

  it('leaves nothing of the draft in what is made for the public afterwards', async () => {
    await open(`/preview/en/partners/harbour/?${ofHarbour()}`, 'editor');
    const nothing = { headers: {}, only: undefined, draftOf: undefined };
    const made = await renderer.ask('page', { path: '/en/partners/harbour/', edition: 'public', ...nothing });
    const html = Buffer.from(made?.body ?? []).toString('utf8');
    expect(html).toContain('Harbour University');
    expect(html).not.toMatch(/Academy|draft/);
  });

  it('says what the draft lacks', async () => {
    const lagoon = '0197f5e0-0000-7000-8000-000000000002';
    await draft('partners', lagoon, true, { slug: 'lagoon' });
    const response = await open(`/preview/en/partners/lagoon/?record=${toGlobalId('partners', lagoon)}`, 'editor');
    expect(response.status).toBe(422);
    expect(await response.text()).toMatch(/This draft cannot be shown yet.*name/s);
  });

  it.each([
    ['somebody who is not signed in', undefined, 401],
    ['somebody who may not prepare changes', 'internal_reader', 404],
  ] as const)('is refused to %s', async (_, as, status) => {
    const response = await open(`/preview/en/partners/harbour/?${ofHarbour()}&editor=${people.editor.id}`, as);
    expect(response.status).toBe(status);
    expect(await response.text()).not.toContain('Academy');
  });

  it.each([
    ['agreements', 'bond', 'summary.en', 'In short', true],
    ['agreements', 'bond', 'legalTemplate', 'another', false],
    ['contacts', 'desk', 'role', 'coordinator', true],
    ['contacts', 'desk', 'email', 'other@example.org', false],
    ['contacts', 'desk', 'isEmailPublic', true, false],
  ] as const)('of %s "%s" is shown to a translator while the draft changes "%s" to "%s": %s', async (...asked) => {
    const [noun, slug, field, value, isShown] = asked;
    const table = { agreements, contacts }[noun];
    const [row] = await given.database.db.select({ id: table.id }).from(table).where(eq(table.slug, slug));
    const id = row?.id ?? '';
    await given.database.run('delete from drafts where record_id::text = $1', [id]);
    await draft(noun, id, false, { [field]: value });
    const path = `/preview?locale=en&record=${toGlobalId(noun, id)}&editor=${people.editor.id}`;
    const answerTo = async (as: Role) => {
      const response = await open(path, as);
      return { isRefused: (await response.text()).includes('not one that you may prepare'), status: response.status };
    };
    expect(await answerTo('editor')).toMatchObject({ isRefused: false });
    expect(await answerTo('translator')).toMatchObject(
      isShown ? { isRefused: false } : { isRefused: true, status: 404 },
    );
  });

  it('is refused to a question with a made-up token', async () => {
    const headers = { 'content-type': 'application/json', 'portolan-preview': 'guess' };
    const body = JSON.stringify({ query: '{ partners { totalCount } }' });
    expect((await api.fetch('/graphql', { method: 'POST', headers, body })).status).toBe(403);
  });
});
