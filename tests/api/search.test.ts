import { describe, expect, it } from 'vitest';
import { apiOver } from '../helpers/api-over.ts';
import { describeOnEachEngine } from '../helpers/databases.ts';
import type { World } from '../helpers/factories.ts';

async function buildWorld(world: World) {
  await world.add(
    'partners',
    {
      slug: 'upct',
      shortName: 'UPCT',
      name: { en: 'Technical University of Cartagena', es: 'Universidad Politécnica de Cartagena' },
      names: [{ value: 'Politècnica de Cartagena', language: 'ca', kind: 'official' }],
      identifiers: [{ scheme: 'erasmus', value: 'E  MURCIA04' }],
    },
    {
      slug: 'taltech',
      name: { en: 'Tallinn University of Technology', ru: 'Таллинский технический университет' },
      countryCode: 'EE',
      names: [{ value: 'TTU', language: 'en', kind: 'former' }],
    },
    {
      slug: 'ist',
      name: { en: 'Instituto Superior Técnico' },
      countryCode: 'PT',
      city: { en: 'Lisbon' },
    },
    {
      slug: 'tongji',
      name: { en: 'Tongji University', zh: '同济大学' },
      countryCode: 'CN',
      city: { en: 'Shanghai', zh: '上海' },
    },
    {
      slug: 'karaganda',
      name: {
        en: 'Karaganda Medical University',
        kk: 'Қарағанды медицина университеті',
        ru: 'Медицинский университет Караганды',
      },
      countryCode: 'KZ',
    },
    { slug: 'kostanay', sourceLocale: 'kk', name: { kk: 'Қостанай өңірлік институты' }, countryCode: 'KZ' },
    { slug: 'lodz', name: { en: 'Politechnika Łódzka' }, countryCode: 'PL' },
    { slug: 'hidden', name: { en: 'Hidden Technical College' }, publicationStatus: 'draft' },
  );
  await world.add('contacts', {
    slug: 'upct-iro',
    partner: 'upct',
    displayName: { en: 'Perpetua Nightingale' },
    email: 'perpetua@example.org',
  });
  await world.add('projects', { slug: 'welcome', acronym: 'WELCOME', title: { en: 'Training for offices' } });
  await world.add('events', { slug: 'training-lisbon', title: { en: 'Training in Lisbon' } });
  await world.add('pages', {
    slug: 'offices',
    title: { en: 'What an office does' },
    body: { en: 'It helps people from Tongji to come.' },
  });
}

describeOnEachEngine('search', (given) => {
  const api = apiOver(given, buildWorld);
  const found = async (search: string): Promise<string[]> => {
    const { partners } = await api.query('query ($search: String) { partners(search: $search) { nodes { slug } } }', {
      search,
    });
    return partners.nodes.map(({ slug }: { slug: string }) => slug);
  };

  it.each([
    ['finds a word without its accent', 'tecnico', ['ist']],
    ['finds a word with an accent that the text has not', 'Tallínn', ['taltech']],
    ['does not mind case', 'CARTAGENA', ['upct']],
    ['finds by a translation that the reader does not see', 'politécnica', ['upct']],
    ['finds by the name in another language of the place', 'politècnica', ['upct']],
    ['finds by a former name', 'TTU', ['taltech']],
    ['finds by the short name', 'upct', ['upct']],
    ['finds by a part of a Chinese name', '同济', ['tongji']],
    ['finds by an inner part of a Chinese name', '大学', ['tongji']],
    ['finds by a Chinese city', '上海', ['tongji']],
    ['finds Cyrillic, case folded', 'ТЕХНИЧЕСКИЙ', ['taltech']],
    ['finds Kazakh letters typed on a Russian keyboard', 'костанай онирлик', ['kostanay']],
    ['finds Kazakh letters as they are', 'Қарағанды', ['karaganda']],
    ['finds letters that Unicode does not take apart', 'lodzka', ['lodz']],
    ['finds by the city', 'lisbon', ['ist']],
    ['finds by an identifier, its punctuation and spaces aside', 'murcia04', ['upct']],
    ['finds by the beginning of a word', 'tall', ['taltech']],
    ['does not find by the middle of a word', 'allinn', []],
    ['asks for all words, in any order', 'technology tallinn', ['taltech']],
    ['finds nothing when one word is missing', 'tallinn cartagena', []],
    ['takes words in quotes as a phrase', '"university of technology"', ['taltech']],
    ['does not find a phrase in another order', '"technology of university"', []],
    ['does not find a phrase that ends within a word', '"university of techno"', []],
    ['joins a phrase and a word', '"university of" cart', ['upct']],
    ['takes an open quote as a word', '"tongji', ['tongji']],
    ['finds nothing by punctuation alone', '?!… — «»', []],
    ['finds nothing by a wildcard', '%', []],
    ['finds nothing by one in a word', 't_ngji', []],
    ['finds no draft', 'hidden', []],
  ])('%s: %s', async (_, search, slugs) => {
    expect(await found(search)).toEqual(slugs);
  });

  it('without a word gives all', async () => {
    expect(await found('')).toHaveLength(7);
    expect(await found('  \n ')).toHaveLength(7);
  });

  it('puts whole words before beginnings of words, and early ones before late ones', async () => {
    expect(await found('tech')).toEqual(['upct', 'taltech']);
    expect(await found('university')).toEqual(['tongji', 'taltech', 'upct', 'karaganda']);
  });

  it('keeps an order that is asked for, and goes on page by page in its own', async () => {
    const { partners } = await api.query(
      '{ partners(search: "university", orderBy: { field: NAME, direction: DESC }) { nodes { slug } } }',
    );
    expect(partners.nodes.map(({ slug }: { slug: string }) => slug)).toEqual([
      'tongji',
      'upct',
      'taltech',
      'karaganda',
    ]);
    const whole = await found('university');
    const page = async (after?: string) =>
      (
        await api.query(
          'query ($after: String) { partners(search: "university", first: 2, after: $after) { nodes { slug } totalCount pageInfo { endCursor } } }',
          { after },
        )
      ).partners;
    const first = await page();
    const second = await page(first.pageInfo.endCursor);
    expect([...first.nodes, ...second.nodes].map(({ slug }) => slug)).toEqual(whole);
    expect(first.totalCount).toBe(4);
  });

  it('takes what looks like SQL as words', async () => {
    for (const text of [
      "'; drop table partners; --",
      "x' or '1'='1",
      '$1 $2 $$',
      'tongji\\',
      "tongji%' union select 1 --",
      '{"tongji"}',
    ]) {
      const { errors } = await api.ask(
        'query ($text: String!) { partners(search: $text) { totalCount } search(query: $text) { totalCount } }',
        {
          text,
        },
      );
      expect(errors, text).toBeUndefined();
    }
    expect(await found('tongji')).toEqual(['tongji']);
  });

  it('takes 200 characters and no more, counted as people count', async () => {
    expect(await found('同'.repeat(200))).toEqual([]);
    expect(await found('😀'.repeat(200))).toEqual([]);
    const refusal = { code: 'BAD_USER_INPUT', message: 'A search text has at most 200 characters.' };
    expect(await api.refusal(`{ partners(search: "${'a'.repeat(201)}") { totalCount } }`)).toEqual(refusal);
    expect(await api.refusal(`{ search(query: "${'a'.repeat(201)}") { totalCount } }`)).toEqual(refusal);
  });

  it('does not find a contact by a name or address that is not public', async () => {
    for (const text of ['perpetua', 'nightingale', 'example']) {
      const { contacts } = await api.query(`{ contacts(search: "${text}") { totalCount } }`);
      expect(contacts.totalCount, text).toBe(0);
    }
  });

  describe('over all types', () => {
    const everything = async (args: string) =>
      (await api.query(`{ search(${args}) { totalCount nodes { __typename slug label { value } } } }`)).search;

    it('finds records of any type that have all words, the best first', async () => {
      const { nodes, totalCount } = await everything('query: "training"');
      expect(totalCount).toBe(2);
      expect(nodes).toEqual([
        { __typename: 'Event', slug: 'training-lisbon', label: { value: 'Training in Lisbon' } },
        { __typename: 'Project', slug: 'welcome', label: { value: 'Training for offices' } },
      ]);
    });

    it('looks only through the types that are named', async () => {
      expect((await everything('query: "tongji", types: [PAGE]')).nodes).toMatchObject([{ slug: 'offices' }]);
      expect((await everything('query: "tongji", types: [PARTNER, PAGE]')).totalCount).toBe(2);
      expect((await everything('query: "tongji", types: null')).totalCount).toBe(2);
      expect(await everything('query: "tongji", types: []')).toEqual({ totalCount: 0, nodes: [] });
    });

    it('shows as many as asked for and counts them all', async () => {
      const { nodes, totalCount } = await everything('query: "university", first: 1');
      expect(nodes).toHaveLength(1);
      expect(totalCount).toBe(4);
    });

    it('gives fields of each type by fragments, under any alias', async () => {
      const { found } = await api.query(`{ found: search(query: "tongji") {
        how: totalCount some: nodes { ... on Partner { country: countryCode } ... on Page { menu } }
      } }`);
      expect(found.how).toBe(2);
      expect(found.some).toContainEqual({ country: 'CN' });
      expect(found.some).toContainEqual({ menu: 'NONE' });
    });

    it.each([
      ['query: ""', '"query" is empty; write what to look for.'],
      ['query: " "', '"query" is empty; write what to look for.'],
      ['query: "a", first: 0', '"first" is 0; a search gives 1 to 100 records.'],
      ['query: "a", first: 101', '"first" is 101; a search gives 1 to 100 records.'],
    ])('refuses %s', async (args, message) => {
      expect(await api.refusal(`{ search(${args}) { totalCount } }`)).toEqual({ code: 'BAD_USER_INPUT', message });
    });

    it('finds nothing by punctuation alone', async () => {
      expect(await everything('query: "—"')).toEqual({ totalCount: 0, nodes: [] });
    });
  });
});
