import { describe, expect, it } from 'vitest';
import { apiOver } from '../helpers/api-over.ts';
import { describeOnEachEngine } from '../helpers/databases.ts';
import type { World } from '../helpers/factories.ts';

async function buildWorld(world: World) {
  await world.add(
    'partners',
    'upct',
    { slug: 'murcia', isDemonstration: true },
    { slug: 'enu', countryCode: 'KZ' },
    { slug: 'kazenergy', countryCode: 'KZ', kind: 'company' },
    { slug: 'tongji', countryCode: 'CN' },
    { slug: 'secret', countryCode: 'CN', publicationStatus: 'draft' },
  );
  await world.add('networks', {
    slug: 'eut-plus',
    members: [
      { partner: 'upct', role: 'coordinator' },
      { partner: 'enu', role: 'associate' },
    ],
  });
  await world.add(
    'agreements',
    { slug: 'spain-kazakhstan', parties: [{ partner: 'upct' }, { partner: 'enu' }], validTo: '2020-12-31' },
    { slug: 'spain-china', kind: 'memorandum', parties: [{ partner: 'upct' }, { partner: 'tongji' }] },
    { slug: 'with-a-secret', kind: 'framework', parties: [{ partner: 'murcia' }, { partner: 'secret' }] },
  );
  const term = { agreement: 'spain-kazakhstan', sendingPartner: 'upct', receivingPartner: 'enu' };
  await world.add(
    'mobility-terms',
    { ...term, slug: 'broad', iscedFields: ['07'], eqfLevels: [6, 7], lastAcademicYear: '2025/2026' },
    { ...term, slug: 'narrow', iscedFields: ['071'], language: 'es', cefrLevel: 'B1' },
    { ...term, slug: 'detailed', iscedFields: ['0715', '0311'], eqfLevels: [8], firstAcademicYear: '2026/2027' },
    { ...term, slug: 'every', mobilityType: 'staff_teaching', sendingPartner: 'enu', receivingPartner: 'upct' },
  );
  await world.add(
    'programmes',
    { slug: 'engines', iscedFields: ['0715'], eqfLevels: [7], languages: [{ language: 'en' }, { language: 'ru' }] },
    { slug: 'languages', kind: 'language_course' },
  );
  await world.add(
    'calls',
    { slug: 'for-students', audiences: ['student_outgoing', 'student_incoming'], deadlineAt: '2025-03-01T23:00:00Z' },
    { slug: 'for-teachers', audiences: ['teacher'], deadlineAt: '2025-03-02T00:30:00Z', partner: 'upct' },
    { slug: 'for-all' },
  );
}

describeOnEachEngine('filters', (given) => {
  const api = apiOver(given, buildWorld);
  const found = async (field: string, filter: string): Promise<string[]> => {
    const data = await api.query(`{ ${field}(filter: ${filter}) { nodes { slug } totalCount } }`);
    expect(data[field].totalCount).toBe(data[field].nodes.length);
    return data[field].nodes.map(({ slug }: { slug: string }) => slug).toSorted();
  };
  const counts = async (field: string, by: string, filter = '{}') => {
    const data = await api.query(`{ ${field}(filter: ${filter}) { facets(by: ${by}) { value count } } }`);
    return Object.fromEntries(
      data[field].facets.map((facet: { value: string; count: number }) => Object.values(facet)),
    );
  };

  it('of one condition take any of its values', async () => {
    expect(await found('partners', '{ countryCode: ["KZ", "CN"] }')).toEqual(['enu', 'kazenergy', 'tongji']);
    expect(await found('partners', '{ countryCode: [] }')).toEqual([]);
  });

  it('of several conditions ask for all', async () => {
    expect(await found('partners', '{ countryCode: ["KZ", "CN"], kind: [UNIVERSITY] }')).toEqual(['enu', 'tongji']);
    expect(await found('partners', '{ countryCode: ["KZ"], kind: [COMPANY], network: ["eut-plus"] }')).toEqual([]);
  });

  it('that are null or left out ask for nothing', async () => {
    const all = ['enu', 'kazenergy', 'murcia', 'tongji', 'upct'];
    expect(await found('partners', '{}')).toEqual(all);
    expect(await found('partners', '{ countryCode: null, isDemonstration: null }')).toEqual(all);
  });

  it('tell true from false', async () => {
    expect(await found('partners', '{ isDemonstration: true }')).toEqual(['murcia']);
    expect(await found('partners', '{ isDemonstration: false, countryCode: "ES" }')).toEqual(['upct']);
  });

  it('find records tied to another by its slug or its id, or either', async () => {
    expect(await found('partners', '{ network: ["eut-plus"] }')).toEqual(['enu', 'upct']);
    const { partners } = await api.query('{ partners { nodes { slug id } } }');
    const idOf = (slug: string) => partners.nodes.find((node: { slug: string }) => node.slug === slug).id;
    expect(await found('agreements', `{ party: ["${idOf('enu')}"] }`)).toEqual(['spain-kazakhstan']);
    expect(await found('agreements', `{ party: ["tongji", "${idOf('enu')}"] }`)).toEqual([
      'spain-china',
      'spain-kazakhstan',
    ]);
    expect(await found('mobilityTerms', '{ sendingPartner: ["enu"] }')).toEqual(['every']);
    expect(await found('mobilityTerms', '{ partner: ["enu"] }')).toHaveLength(4);
  });

  it('find nothing for a slug that does not exist, or an id of another type', async () => {
    expect(await found('agreements', '{ party: ["nowhere"] }')).toEqual([]);
    const { network } = await api.query('{ network(slug: "eut-plus") { id } }');
    expect(await found('agreements', `{ party: ["${network.id}"] }`)).toEqual([]);
  });

  it('do not tell to whom a drafted record is tied', async () => {
    expect(await found('agreements', '{ party: ["secret"] }')).toEqual([]);
    expect(await counts('agreements', 'COUNTRY', '{ kind: [FRAMEWORK] }')).toEqual({ ES: 1 });
  });

  it('take a value as text and nothing else', async () => {
    for (const slug of [`enu' or '1'='1`, 'enu"}', '{enu}', 'enu,upct', '%', '\\', 'enu\n', 'ENU']) {
      const data = await api.query('query ($f: PartnerFilter) { partners(filter: $f) { totalCount } }', {
        f: { network: [slug] },
      });
      expect(data.partners.totalCount, slug).toBe(0);
    }
  });

  it('find a text with quotes, backslashes and line breaks as it is written', async () => {
    const topic = 'a "b" \\ c\n\td, {e}';
    await given.database.run(
      `insert into articles (id, slug, publication_status, kind, title, body, published_at, topics)
       values (gen_random_uuid(), 'odd', 'published', 'news', '{"en": "Odd"}', '{"en": "Odd"}', now(), array[$1])`,
      [topic],
    );
    const data = await api.query(
      'query ($topic: [String!]) { articles(filter: { topic: $topic }) { nodes { slug topics } } }',
      {
        topic: ['another', topic],
      },
    );
    expect(data.articles.nodes).toEqual([{ slug: 'odd', topics: [topic] }]);
  });

  it('take days, the first and the last included', async () => {
    expect(await found('calls', '{ deadlineFrom: "2025-03-02" }')).toEqual(['for-teachers']);
    expect(await found('calls', '{ deadlineTo: "2025-03-01" }')).toEqual(['for-students']);
    expect(await found('calls', '{ deadlineFrom: "2025-03-01", deadlineTo: "2025-03-02" }')).toHaveLength(2);
    expect(await found('agreements', '{ validTo: "2020-12-31" }')).toEqual(['spain-kazakhstan']);
    expect(await found('agreements', '{ validTo: "2020-12-30" }')).toEqual([]);
  });

  it.each(['2025-02-29', '2025-13-01', '0000-01-01', 'tomorrow', '2025-3-1', '-infinity'])(
    'refuse "%s" as a day',
    async (day) => {
      const { code } = await api.refusal(
        'query ($day: LocalDate) { calls(filter: { deadlineFrom: $day }) { totalCount } }',
        {
          day,
        },
      );
      expect(code).toBe('BAD_USER_INPUT');
    },
  );

  it.each([
    ['{ countryCode: ["Spain"] }', 'partners'],
    ['{ kind: [PLANET] }', 'partners'],
    ['{ colour: "red" }', 'partners'],
    ['{ isUpcoming: "yes" }', 'events'],
    ['{ countryCode: [null] }', 'partners'],
  ])('refuse %s and say so', async (filter, field) => {
    const { code, message } = await api.refusal(`{ ${field}(filter: ${filter}) { totalCount } }`);
    expect(code).toBe('BAD_USER_INPUT');
    expect(message).not.toBe('');
  });

  describe('by field of study', () => {
    it('find the detailed fields of a broad one, and the broad ones of a detailed one', async () => {
      expect(await found('mobilityTerms', '{ iscedField: ["07"] }')).toEqual(['broad', 'detailed', 'every', 'narrow']);
      expect(await found('mobilityTerms', '{ iscedField: ["071"] }')).toEqual(['broad', 'detailed', 'every', 'narrow']);
      expect(await found('mobilityTerms', '{ iscedField: ["0715"] }')).toEqual([
        'broad',
        'detailed',
        'every',
        'narrow',
      ]);
      expect(await found('mobilityTerms', '{ iscedField: ["0732"] }')).toEqual(['broad', 'every']);
      expect(await found('mobilityTerms', '{ iscedField: ["03"] }')).toEqual(['detailed', 'every']);
    });

    it('find a term without a field by any, but a programme without one by none', async () => {
      expect(await found('mobilityTerms', '{ iscedField: ["09"] }')).toEqual(['every']);
      expect(await found('programmes', '{ iscedField: ["09"] }')).toEqual([]);
      expect(await found('programmes', '{ iscedField: ["07", "09"] }')).toEqual(['engines']);
    });

    it.each(['7', '07155', 'engineering', '07%', ''])('refuse "%s"', async (code) => {
      const refusal = await api.refusal(
        'query ($code: [String!]) { mobilityTerms(filter: { iscedField: $code }) { totalCount } }',
        { code: [code] },
      );
      expect(refusal).toEqual({
        code: 'BAD_USER_INPUT',
        message: `"${code}" is not an ISCED-F 2013 code of two to four digits.`,
      });
    });
  });

  it('by level and academic year find terms that leave it open', async () => {
    expect(await found('mobilityTerms', '{ eqfLevel: [6] }')).toEqual(['broad', 'every', 'narrow']);
    expect(await found('mobilityTerms', '{ academicYear: "2026/2027" }')).toEqual(['detailed', 'every', 'narrow']);
    expect(await found('mobilityTerms', '{ academicYear: "2025/2026" }')).toEqual(['broad', 'every', 'narrow']);
    expect(await found('mobilityTerms', '{ language: ["es"], cefrLevel: [B1] }')).toEqual(['narrow']);
  });

  describe('with facets', () => {
    it('count what the filter finds, most frequent first', async () => {
      expect(await counts('partners', 'COUNTRY')).toEqual({ ES: 2, KZ: 2, CN: 1 });
      expect(await counts('partners', 'COUNTRY', '{ kind: [COMPANY] }')).toEqual({ KZ: 1 });
      expect(await counts('partners', 'KIND', '{ countryCode: ["KZ"] }')).toEqual({ COMPANY: 1, UNIVERSITY: 1 });
      const { partners } = await api.query('{ partners { facets(by: COUNTRY) { count } } }');
      expect(partners.facets.map(({ count }: { count: number }) => count)).toEqual([2, 2, 1]);
    });

    it('count a record once for each of its values, and not at all without one', async () => {
      expect(await counts('calls', 'AUDIENCE')).toEqual({ STUDENT_INCOMING: 1, STUDENT_OUTGOING: 1, TEACHER: 1 });
      expect(await counts('programmes', 'LANGUAGE')).toEqual({ en: 1, ru: 1 });
      expect(await counts('mobilityTerms', 'EQF_LEVEL')).toEqual({ 6: 1, 7: 1, 8: 1 });
      expect(await counts('agreements', 'COUNTRY', '{ party: ["upct"] }')).toEqual({ ES: 2, KZ: 1, CN: 1 });
    });

    it('count under the search too, whatever page is asked for', async () => {
      const { partners } = await api.query(
        '{ partners(search: "enu", first: 1) { nodes { slug } facets(by: COUNTRY) { value count } } }',
      );
      expect(partners).toEqual({ nodes: [{ slug: 'enu' }], facets: [{ value: 'KZ', count: 1 }] });
    });

    it('count by several things in one query', async () => {
      const { partners } = await api.query(
        '{ partners { kinds: facets(by: KIND) { value } countries: facets(by: COUNTRY) { n: count } totalCount } }',
      );
      expect(partners.kinds).toEqual([{ value: 'UNIVERSITY' }, { value: 'COMPANY' }]);
      expect(partners.countries).toEqual([{ n: 2 }, { n: 2 }, { n: 1 }]);
    });
  });
});
