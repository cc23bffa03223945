import { describe, expect, it } from 'vitest';
import { apiOver } from '../helpers/api-over.ts';
import { askBothWays } from '../helpers/ask-both-ways.ts';
import { describeOnEachEngine } from '../helpers/databases.ts';
import { createWorld, type World } from '../helpers/factories.ts';

async function buildWorld(world: World) {
  await world.add(
    'partners',
    { slug: 'upct', name: { en: 'University', es: 'Universidad' }, description: { en: 'Old.' } },
    {
      slug: 'enu',
      name: { en: 'University', es: 'Universidad', kk: 'Университет' },
      city: { en: 'Astana', es: 'Astaná' },
    },
    { slug: 'drafted', publicationStatus: 'draft' },
  );
  const open = { opensAt: '-1d 12:00', deadlineAt: '+9d 12:00' };
  await world.add(
    'calls',
    { slug: 'for-teachers', audiences: ['teacher'], ...open },
    { slug: 'for-students', audiences: ['student_incoming', 'student_outgoing'], ...open },
    { slug: 'over', audiences: ['teacher'], deadlineAt: '-1d 12:00' },
    { slug: 'drafted-call', audiences: ['teacher'], publicationStatus: 'draft', ...open },
  );
  await world.add(
    'events',
    { slug: 'coming', startsOn: '+5d', audiences: ['teacher'] },
    { slug: 'postponed', startsOn: '+6d', status: 'postponed' },
    { slug: 'cancelled', startsOn: '+5d', status: 'cancelled' },
    { slug: 'gone', startsOn: '-9d' },
  );
  const edition = (applicationDeadlineAt: string) => [{ slug: 'one', timeZone: 'UTC', applicationDeadlineAt }];
  await world.add(
    'programmes',
    { slug: 'open-programme', editions: edition('+1d 12:00') },
    { slug: 'closed-programme', editions: edition('-1d 12:00') },
  );
}

describeOnEachEngine('root fields that belong to no noun', (given) => {
  const api = askBothWays(apiOver(given, buildWorld));
  type Slugs = { nodes: { slug: string }[] };
  const slugsOf = ({ nodes }: Slugs) => nodes.map(({ slug }) => slug).toSorted();

  describe('opportunities', () => {
    const ask = async (args = '') =>
      (
        await api.query(
          `{ opportunities${args} { calls { nodes { slug } totalCount } programmes { nodes { slug } } events { nodes { slug } } } }`,
        )
      ).opportunities;

    it('are what is open now', async () => {
      const { calls, programmes, events } = await ask();
      expect(slugsOf(calls)).toEqual(['for-students', 'for-teachers']);
      expect(calls.totalCount).toBe(2);
      expect(slugsOf(programmes)).toEqual(['open-programme']);
      expect(slugsOf(events)).toEqual(['coming', 'postponed']);
    });

    it('are only those for any of the audiences asked for, programmes naming none', async () => {
      const { calls, programmes, events } = await ask('(audience: [TEACHER])');
      expect([slugsOf(calls), slugsOf(programmes), slugsOf(events)]).toEqual([
        ['for-teachers'],
        ['open-programme'],
        ['coming'],
      ]);
      expect(slugsOf((await ask('(audience: [TEACHER, STUDENT_INCOMING])')).calls)).toHaveLength(2);
      expect(slugsOf((await ask('(audience: null)')).calls)).toHaveLength(2);
    });

    it('can be filtered, ordered, counted and paged as any list', async () => {
      const { opportunities } = await api.query(`{ opportunities {
        mine: calls(filter: { audience: [TEACHER] }) { nodes { slug } facets(by: AUDIENCE) { value count } }
        first: calls(first: 1, orderBy: { field: TITLE, direction: DESC }) { nodes { slug } pageInfo { hasNextPage } }
        shut: calls(filter: { status: [CLOSED] }) { totalCount }
      } }`);
      expect(opportunities).toEqual({
        mine: { nodes: [{ slug: 'for-teachers' }], facets: [{ value: 'TEACHER', count: 1 }] },
        first: { nodes: [{ slug: 'for-teachers' }], pageInfo: { hasNextPage: true } },
        shut: { totalCount: 0 },
      });
    });
  });

  it('tell how much of each type is translated, drafts not counted', async () => {
    const { completeness } = await api.query('{ completeness { type locale total named complete } }');
    const partners = Object.fromEntries(
      completeness
        .filter(({ type }: { type: string }) => type === 'Partner')
        .map(({ locale, total, named, complete }: Record<string, unknown>) => [locale, [total, named, complete]]),
    );
    expect(partners).toEqual({
      EN: [2, 2, 2],
      ES: [2, 2, 1],
      FR: [2, 0, 0],
      KK: [2, 1, 0],
      RO: [2, 0, 0],
      RU: [2, 0, 0],
      ZH: [2, 0, 0],
    });
  });

  it('are null for settings that nobody made, and then tell the portal', async () => {
    expect(await api.query('{ siteSettings { name { value } } }')).toEqual({ siteSettings: null });
    const world = createWorld(given.database);
    await world.settings({
      name: { en: 'Portolan', zh: '波特兰' },
      locales: ['en', 'zh'],
      links: [
        { label: { en: 'First' }, url: 'https://example.org/1' },
        { label: { en: 'Second', zh: '第二' }, url: 'https://example.org/2' },
      ],
    });
    const { siteSettings } = await api.query(
      '{ siteSettings { name(locale: ZH) { value } locales links { label(locale: ZH) { value locale } url } featuredProject { slug } contactEmail } }',
    );
    expect(siteSettings).toEqual({
      name: { value: '波特兰' },
      locales: ['EN', 'ZH'],
      links: [
        { label: { value: 'First', locale: 'EN' }, url: 'https://example.org/1' },
        { label: { value: '第二', locale: 'ZH' }, url: 'https://example.org/2' },
      ],
      featuredProject: null,
      contactEmail: null,
    });
  });

  it('tell which languages a document lacks, of those that the portal is shown in', async () => {
    const world = createWorld(given.database, api.filesDir);
    await world.settings({ locales: ['en', 'es', 'zh'] });
    world.file('plan-en.pdf', 'A plan.');
    world.file('plan-zh.pdf', '计划');
    const file = (locale: string, version: string) => ({
      locale,
      path: `plan-${locale}.pdf`,
      mediaType: 'application/pdf',
      version,
    });
    await world.add(
      'documents',
      { slug: 'plan', version: '2', files: [file('en', '2'), file('zh', '1')] },
      'without-files',
    );
    const { documents } = await api.query(
      '{ documents { nodes { slug missingLocales files { locale url bytes sha256 isOutdated } } } }',
    );
    expect(documents.nodes).toEqual([
      {
        slug: 'plan',
        missingLocales: ['ES'],
        files: [
          {
            locale: 'EN',
            url: '/files/plan-en.pdf',
            bytes: 7,
            sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
            isOutdated: false,
          },
          {
            locale: 'ZH',
            url: '/files/plan-zh.pdf',
            bytes: 6,
            sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
            isOutdated: true,
          },
        ],
      },
      { slug: 'without-files', missingLocales: [], files: [] },
    ]);
    expect(await (await api.fetch('/files/plan-zh.pdf')).text()).toBe('计划');
  });

  it('count every publish, and nothing else', async () => {
    const number = async () => (await api.query('{ contentRevision { number changedAt } }')).contentRevision.number;
    const before = await number();
    expect(await number()).toBe(before);
    await createWorld(given.database).add('networks', 'one', 'two');
    expect(await number()).toBe(before + 2);
    await createWorld(given.database).add('networks', 'one', 'two');
    expect(await number()).toBe(before + 2);
  });
});
