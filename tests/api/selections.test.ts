import { describe, expect, it } from 'vitest';
import { apiOver } from '../helpers/api-over.ts';
import { askBothWays } from '../helpers/ask-both-ways.ts';
import { describeOnAnyEngine } from '../helpers/databases.ts';
import type { World } from '../helpers/factories.ts';

async function buildWorld(world: World) {
  await world.add(
    'partners',
    {
      slug: 'karaganda',
      countryCode: 'KZ',
      sourceLocale: 'ru',
      name: { ru: 'Медицинский университет', kk: 'Медицина университеті', en: 'Medical University' },
      city: { ru: 'Караганда' },
      latitude: 49.8,
      longitude: 73.1,
    },
    { slug: 'tongji', countryCode: 'CN', sourceLocale: 'zh', name: { zh: '同济大学', fr: 'Université Tongji' } },
  );
  await world.add('networks', { slug: 'eut-plus', members: [{ partner: 'tongji', role: 'member' }] });
  await world.add('programmes', {
    slug: 'school',
    sourceLocale: 'zh',
    title: { zh: '暑期学校' },
    durationValue: 1.5,
    durationUnit: 'weeks',
    editions: [
      {
        slug: 'first',
        timeZone: 'UTC',
        title: { fr: 'Première', zh: '第一' },
        feeAmount: '902670.10',
        feeCurrency: 'EUR',
      },
      { slug: 'second', timeZone: 'UTC' },
    ],
  });
}

describeOnAnyEngine('a selection', (given) => {
  const api = askBothWays(apiOver(given, buildWorld));

  describe('of text in a language', () => {
    const name = async (slug: string, locale: string, field = 'name') =>
      (await api.query(`{ partner(slug: "${slug}") { text: ${field}(locale: ${locale}) { value locale } } }`)).partner
        .text;

    it('gives the language asked for and names it', async () => {
      expect(await name('karaganda', 'KK')).toEqual({ value: 'Медицина университеті', locale: 'KK' });
      expect(await name('tongji', 'FR')).toEqual({ value: 'Université Tongji', locale: 'FR' });
    });

    it('gives English where that language is missing', async () => {
      expect(await name('karaganda', 'ES')).toEqual({ value: 'Medical University', locale: 'EN' });
    });

    it('gives the language of the source where English is missing too', async () => {
      expect(await name('tongji', 'ES')).toEqual({ value: '同济大学', locale: 'ZH' });
      expect(await name('tongji', 'EN')).toEqual({ value: '同济大学', locale: 'ZH' });
      expect(await name('karaganda', 'KK', 'city')).toEqual({ value: 'Караганда', locale: 'RU' });
    });

    it('asks for English when it says nothing', async () => {
      const { partner } = await api.query('{ partner(slug: "karaganda") { name { locale } } }');
      expect(partner.name).toEqual({ locale: 'EN' });
    });

    it('is null as a whole where there is no text', async () => {
      expect(await name('karaganda', 'KK', 'description')).toBeNull();
    });

    it('falls back to any language in rows that have no source language', async () => {
      const { programme } = await api.query(
        '{ programme(slug: "school") { editions { title(locale: RU) { value locale } } } }',
      );
      expect(programme.editions).toEqual([{ title: { value: 'Première', locale: 'FR' } }, { title: null }]);
    });

    it('tells which languages the name exists in', async () => {
      const { partner } = await api.query('{ partner(slug: "karaganda") { translations sourceLocale } }');
      expect({ ...partner, translations: partner.translations.toSorted() }).toEqual({
        translations: ['EN', 'KK', 'RU'],
        sourceLocale: 'RU',
      });
    });

    it('takes several languages side by side, from a variable too', async () => {
      const { partner } = await api.query(
        'query ($mine: Locale!) { partner(slug: "karaganda") { ru: name(locale: RU) { value } mine: name(locale: $mine) { text: value } } }',
        { mine: 'KK' },
      );
      expect(partner).toEqual({ ru: { value: 'Медицинский университет' }, mine: { text: 'Медицина университеті' } });
    });

    it('refuses a language that the portal does not have', async () => {
      const { code } = await api.refusal('{ partner(slug: "tongji") { name(locale: TLH) { value } } }');
      expect(code).toBe('BAD_USER_INPUT');
    });
  });

  describe('with aliases', () => {
    it('gives each its own value, at every level', async () => {
      const { here, there } = await api.query(`{
        here: partner(slug: "karaganda") { where: countryCode coordinates { north: latitude east: longitude } }
        there: partners(first: 1) { list: nodes { a: slug b: slug } ends: edges { it: node { c: countryCode } } n: totalCount }
      }`);
      expect(here).toEqual({ where: 'KZ', coordinates: { north: 49.8, east: 73.1 } });
      expect(there).toEqual({ list: [{ a: 'karaganda', b: 'karaganda' }], ends: [{ it: { c: 'KZ' } }], n: 2 });
    });

    it('that other code may trip over gives them all the same', async () => {
      const { data } = await api.ask(
        `{ search(query: "tongji") { constructor: totalCount __proto__: nodes { toString: slug } } }`,
      );
      expect(Object.entries(data.search)).toEqual([
        ['constructor', 1],
        ['__proto__', [{ toString: 'tongji' }]],
      ]);
      const { partner } = await api.query(
        '{ partner(slug: "tongji") { hasOwnProperty: slug __proto__: countryCode } }',
      );
      expect(Object.entries(partner)).toEqual([
        ['hasOwnProperty', 'tongji'],
        ['__proto__', 'CN'],
      ]);
    });

    it('as long as a column name may be works, a longer one is refused', async () => {
      const longest = 'a'.repeat(63);
      expect((await api.query(`{ partner(slug: "tongji") { ${longest}: slug } }`)).partner).toEqual({
        [longest]: 'tongji',
      });
      expect((await api.once.query(`{ ${longest}a: partner(slug: "tongji") { slug } }`))[`${longest}a`].slug).toBe(
        'tongji',
      );
      expect(await api.refusal(`{ partner(slug: "tongji") { ${longest}a: slug } }`)).toEqual({
        code: 'BAD_USER_INPUT',
        message: `The alias "${longest}a" is too long: an alias has at most 63 characters.`,
      });
      for (const inside of ['totalCount', 'edges { cursor }', 'pageInfo { hasNextPage }']) {
        expect((await api.refusal(`{ partners { ${longest}a: ${inside} } }`)).code).toBe('BAD_USER_INPUT');
      }
    });
  });

  describe('with fragments', () => {
    it('merges what several of them ask for', async () => {
      const { partner } = await api.query(`
        query { partner(slug: "tongji") { ...Where ... on Entity { slug ...Named } ... { slug }  } }
        fragment Where on Partner { countryCode memberships { role } }
        fragment Named on Partner { name { value } memberships { network { slug } } }
      `);
      expect(partner).toEqual({
        countryCode: 'CN',
        memberships: [{ role: 'MEMBER', network: { slug: 'eut-plus' } }],
        slug: 'tongji',
        name: { value: '同济大学' },
      });
    });

    it('asks each type of a list for its own fields', async () => {
      const { partner, network } = await api.query(
        '{ partner(slug: "tongji") { id } network(slug: "eut-plus") { id } }',
      );
      const { nodes } = await api.query(
        `query ($ids: [ID!]!) { nodes(ids: $ids) { ...Any } }
        fragment Any on Node {
          ... on Partner { countryCode }
          ... on Network { what: kind }
          ... on Entity { isDemonstration }
        }`,
        { ids: [partner.id, network.id] },
      );
      expect(nodes).toEqual([
        { countryCode: 'CN', isDemonstration: false },
        { what: 'ALLIANCE', isDemonstration: false },
      ]);
    });
  });

  it('leaves out what @skip and @include say, on fields, fragments and roots', async () => {
    const document = `query ($yes: Boolean!, $no: Boolean!) {
      partner(slug: "tongji") {
        slug @include(if: $yes) kind @include(if: $no) countryCode @skip(if: $yes)
        ... @include(if: $no) { name { value } }
        ...Demo @skip(if: $no)
        memberships @skip(if: $yes) { role }
      }
      networks @skip(if: $yes) { totalCount }
    }
    fragment Demo on Partner { isDemonstration }`;
    api.statements.clear();
    expect(await api.once.query(document, { yes: true, no: false })).toEqual({
      partner: { slug: 'tongji', isDemonstration: false },
    });
    expect(api.statements.texts).toHaveLength(1);
    expect(api.statements.texts[0]).not.toMatch(/network_members|country_code|"kind"/);
  });

  it('of nothing but type names still finds the record', async () => {
    expect(await api.query('{ __typename partner(slug: "tongji") { __typename } }')).toEqual({
      __typename: 'Query',
      partner: { __typename: 'Partner' },
    });
    expect(
      await api.query(
        '{ partners(first: 1) { __typename nodes { __typename name { __typename } coordinates { __typename } } pageInfo { __typename } edges { __typename } facets(by: KIND) { __typename } } }',
      ),
    ).toEqual({
      partners: {
        __typename: 'PartnerConnection',
        nodes: [
          { __typename: 'Partner', name: { __typename: 'LocalizedText' }, coordinates: { __typename: 'Coordinates' } },
        ],
        pageInfo: { __typename: 'PageInfo' },
        edges: [{ __typename: 'PartnerEdge' }],
        facets: [{ __typename: 'FacetCount' }],
      },
    });
    expect((await api.refusal('{ partner(slug: "nowhere") { __typename } }')).code).toBe('NOT_FOUND');
  });

  it('gives money and decimals as text, without losing a digit, and durations as numbers', async () => {
    const { programme } = await api.query(
      '{ programme(slug: "school") { duration { value unit } editions { fee { amount currency } } } }',
    );
    expect(programme).toEqual({
      duration: { value: '1.50', unit: 'WEEKS' },
      editions: [{ fee: { amount: '902670.10', currency: 'EUR' } }, { fee: null }],
    });
  });

  it.each(['o', 'c', 'p', 'v', 'r', 'k', 'id', 'found'])('takes "%s" for an alias as any other', async (alias) => {
    const { networks } = await api.query(
      `{ networks { nodes { ${alias}: slug members { ${alias}: role partner { ${alias}: slug name { ${alias}: value } } } } ${alias}: totalCount } }`,
    );
    const partner = { [alias]: 'tongji', name: { [alias]: '同济大学' } };
    expect(networks).toEqual({
      nodes: [{ [alias]: 'eut-plus', members: [{ [alias]: 'MEMBER', partner }] }],
      [alias]: 1,
    });
  });

  it('of counts gives the same whether they are asked for alone or together', async () => {
    const parts = ['totalCount', 'facets(by: COUNTRY) { value count }', 'facets(by: KIND) { value count }'];
    const given = '(filter: {countryCode: ["KZ"]})';
    const alone: unknown[] = [];
    for (const part of parts) alone.push((await api.query(`{ partners${given} { part: ${part} } }`)).partners.part);
    const together = parts.map((part, index) => `p${index}: ${part}`).join(' ');
    const { partners } = await api.query(`{ partners${given} { ${together} } }`);
    expect(Object.values(partners)).toEqual(alone);
    expect(alone[0]).toBe(1);
  });

  it('of two operations runs the one that is named', async () => {
    const document = 'query A { partner(slug: "tongji") { slug } } query B { networks { totalCount } }';
    const response = await api.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: document, operationName: 'B' }),
    });
    expect(await response.json()).toEqual({ data: { networks: { totalCount: 1 } } });
    expect((await api.refusal(document)).code).toBe('BAD_USER_INPUT');
  });

  it('tells a mistaken field where it is and what was meant', async () => {
    const { errors } = await api.ask('{\n  partner(slug: "tongji") { sluk }\n}');
    expect(errors).toEqual([
      {
        message: 'Cannot query field "sluk" on type "Partner". Did you mean "slug"?',
        locations: [{ line: 2, column: 29 }],
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ]);
  });
});
