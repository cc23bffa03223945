import { describe, expect, it } from 'vitest';
import { apiOver } from '../helpers/api-over.ts';
import { askBothWays } from '../helpers/ask-both-ways.ts';
import { listRootConnections } from '../helpers/contract.ts';
import { describeOnEachEngine } from '../helpers/databases.ts';
import { addSevenOfEach } from '../helpers/seven-of-each.ts';

interface Page {
  nodes: { slug: string }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
  totalCount: number;
}
const pageFields = 'nodes { slug } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount';

const connections = listRootConnections();
const orders = connections.flatMap(({ field, type, orders: fields }) =>
  fields.flatMap((by) => (['ASC', 'DESC'] as const).map((direction) => ({ field, type, by, direction }))),
);
type Order = (typeof orders)[number];

const slugsOf = ({ nodes }: Page) => nodes.map(({ slug }) => slug);

describeOnEachEngine('a connection', (given) => {
  const api = askBothWays(apiOver(given, addSevenOfEach));

  /** Several pages of one list, each under a name, by its arguments. */
  const pages = async ({ field, type, by, direction }: Order, asked: Record<string, string>) => {
    const parts = Object.entries(asked).map(
      ([name, args]) => `${name}: ${field}(orderBy: $orderBy, ${args}) { ${pageFields} }`,
    );
    return api.query<Record<string, Page>>(`query ($orderBy: ${type}Order) { ${parts.join(' ')} }`, {
      orderBy: { field: by, direction },
    });
  };

  describe.each(orders)('$field by $by $direction', (order) => {
    it('gives every record once, forward and backward, in pages of three', async () => {
      const { field, type, by, direction } = order;
      const data = await api.query(
        `query ($orderBy: ${type}Order) { ${field}(orderBy: $orderBy) { edges { cursor node { slug } } } }`,
        { orderBy: { field: by, direction } },
      );
      const slugs: string[] = data[field].edges.map(({ node }: { node: { slug: string } }) => node.slug);
      const cursors: string[] = data[field].edges.map(({ cursor }: { cursor: string }) => cursor);
      expect(new Set(slugs).size).toBe(7);

      const found = await pages(order, {
        first: 'first: 3',
        second: `first: 3, after: "${cursors[2]}"`,
        third: `first: 3, after: "${cursors[5]}"`,
        last: 'last: 3',
        lastButOne: `last: 3, before: "${cursors[4]}"`,
        lastButTwo: `last: 3, before: "${cursors[1]}"`,
      });
      const expected = (from: number, to: number, hasPreviousPage: boolean, hasNextPage: boolean): Page => ({
        nodes: slugs.slice(from, to).map((slug) => ({ slug })),
        pageInfo: {
          hasNextPage,
          hasPreviousPage,
          startCursor: cursors[from] as string,
          endCursor: cursors[to - 1] as string,
        },
        totalCount: 7,
      });
      expect(found).toEqual({
        first: expected(0, 3, false, true),
        second: expected(3, 6, true, true),
        third: expected(6, 7, true, false),
        last: expected(4, 7, true, false),
        lastButOne: expected(1, 4, true, true),
        lastButTwo: expected(0, 1, false, true),
      });
    });
  });

  it.each([
    { field: 'calls', by: 'DEADLINE', key: 'deadlineAt' },
    { field: 'events', by: 'STARTS_ON', key: 'startsOn' },
    { field: 'agreements', by: 'VALID_TO', key: 'validTo' },
    { field: 'documents', by: 'PUBLISHED_ON', key: 'publishedOn' },
    { field: 'projects', by: 'STARTS_ON', key: 'startsOn' },
    { field: 'deliverables', by: 'DUE_ON', key: 'dueOn' },
  ])('puts $field without a $key last, whichever end comes first', async ({ field, by, key }) => {
    const days = async (direction: string) => {
      const data = await api.query(
        `{ ${field}(orderBy: { field: ${by}, direction: ${direction} }) { nodes { ${key} } } }`,
      );
      return data[field].nodes.map((node: Record<string, string | null>) => node[key]?.slice(0, 10) ?? null);
    };
    const rising = ['2024-02-29', '2025-01-01', '2025-03-01', '2025-03-01', '2026-12-31'];
    expect(await days('ASC')).toEqual([...rising, null, null]);
    expect(await days('DESC')).toEqual([...rising.toReversed(), null, null]);
  });

  it('orders names by their letters, accents and case folded, the same on every engine', async () => {
    const { partners } = await api.query('{ partners(orderBy: { field: NAME }) { nodes { name { value } } } }');
    const names = partners.nodes.map((node: { name: { value: string } }) => node.name.value);
    expect(names.slice(0, 2).toSorted()).toEqual(['avila', 'Ávila'].toSorted());
    expect(names.slice(2)).toEqual(['Łódź', 'Zagreb', 'Zagreb', 'Алматы', '同济']);
  });

  it('neither repeats nor skips a record when one is added before the cursor', async () => {
    const order = { field: 'partners', type: 'Partner', by: 'NAME', direction: 'ASC' } as const;
    const { whole, first } = (await pages(order, { whole: 'first: 200', first: 'first: 3' })) as Record<
      'whole' | 'first',
      Page
    >;
    await given.database.run(
      `insert into partners (id, slug, publication_status, kind, name, country_code, sort_text)
       values (gen_random_uuid(), 'late', 'published', 'university', '{"en": "A"}', 'ES', 'a')`,
      [],
    );
    try {
      const { second } = await pages(order, { second: `first: 4, after: "${first.pageInfo.endCursor}"` });
      expect([...first.nodes, ...(second?.nodes ?? [])]).toEqual(whole.nodes);
    } finally {
      await given.database.run(`delete from partners where slug = 'late'`, []);
    }
  });

  it('gives what lies between two cursors', async () => {
    const order = { field: 'pages', type: 'Page', by: 'TITLE', direction: 'DESC' } as const;
    const data = await api.query(
      '{ pages(orderBy: { field: TITLE, direction: DESC }) { edges { cursor node { slug } } } }',
    );
    const { edges } = data.pages;
    const { cursor: after } = edges[1];
    const { cursor: before } = edges[5];
    const between = edges.slice(2, 5).map((edge: { node: { slug: string } }) => edge.node.slug);
    const around = `after: "${after}", before: "${before}"`;
    const found = await pages(order, { all: around, twoLast: `last: 2, ${around}` });
    expect(found.all?.nodes.map(({ slug }) => slug)).toEqual(between);
    expect(found.twoLast?.nodes.map(({ slug }) => slug)).toEqual(between.slice(1));
    expect(found.twoLast?.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
  });

  it('of a record gives pages of its own, each list apart from the others', async () => {
    const { project } = await api.query(`{ project(slug: "project-0") {
      first: deliverables(first: 2) { nodes { slug } pageInfo { endCursor hasNextPage } totalCount }
      last: deliverables(last: 2) { nodes { slug } }
      all: deliverables { nodes { slug } }
    } }`);
    const all = slugsOf(project.all);
    expect(slugsOf(project.first)).toEqual(all.slice(0, 2));
    expect(slugsOf(project.last)).toEqual(all.slice(5));
    const next = await api.query(
      'query ($after: String) { project(slug: "project-0") { deliverables(first: 2, after: $after) { nodes { slug } } } }',
      { after: project.first.pageInfo.endCursor },
    );
    expect(slugsOf(next.project.deliverables)).toEqual(all.slice(2, 4));
  });

  it('counts, without a page being asked for, and says so of an empty list', async () => {
    expect(await api.query('{ partners(first: 2) { totalCount } }')).toEqual({ partners: { totalCount: 7 } });
    const { partners } = await api.query(
      '{ partners(filter: { countryCode: ["KZ"] }) { nodes { slug } edges { cursor } totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }',
    );
    expect(partners).toEqual({
      nodes: [],
      edges: [],
      totalCount: 0,
      pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
    });
  });

  describe('refuses', () => {
    const cursorOf = async (field: string, direction = 'ASC') =>
      (
        await api.query(
          `{ calls(first: 1, orderBy: { field: ${field}, direction: ${direction} }) { edges { cursor } } }`,
        )
      ).calls.edges[0].cursor;
    const refusal = (args: string) => api.refusal(`{ calls(${args}) { nodes { slug } } }`);

    it('a cursor of another order, on either side', async () => {
      for (const cursor of [await cursorOf('TITLE'), await cursorOf('DEADLINE', 'DESC')]) {
        for (const side of ['after', 'before']) {
          expect(await refusal(`${side}: "${cursor}", orderBy: { field: DEADLINE }`)).toEqual({
            code: 'BAD_USER_INPUT',
            message: `The cursor in "${side}" was made for another order; start again without it.`,
          });
        }
      }
    });

    it.each([
      ['nothing', ''],
      ['words', 'next page, please'],
      ['base64 of no JSON', btoa('{"')],
      ['a key that is no instant', btoa('["DEADLINE","ASC","soon","00000000-0000-7000-8000-000000000000"]')],
      ['a day that is none', btoa('["DEADLINE","ASC","2025-99-99","00000000-0000-7000-8000-000000000000"]')],
      ['a day with a tail', btoa('["DEADLINE","ASC","2025-01-01; drop","00000000-0000-7000-8000-000000000000"]')],
      ['an id that is none', btoa('["DEADLINE","ASC","2025-01-01","7"]')],
      ['parts of the wrong kind', btoa('["DEADLINE","ASC",null,{}]')],
    ])('a cursor made of %s', async (_, cursor) => {
      expect(await refusal(`after: "${cursor}", orderBy: { field: DEADLINE }`)).toEqual({
        code: 'BAD_USER_INPUT',
        message: 'A cursor is not valid; use one that an earlier page gave.',
      });
    });

    it('a cursor whose number is too large', async () => {
      const cursor = btoa('["POSITION","ASC","9999999999","00000000-0000-7000-8000-000000000000"]');
      const { code } = await api.refusal(`{ pages(after: "${cursor}") { nodes { slug } } }`);
      expect(code).toBe('BAD_USER_INPUT');
    });

    it.each([
      ['first: 0', '"first" is 0; a page has 1 to 200 records.'],
      ['first: -1', '"first" is -1; a page has 1 to 200 records.'],
      ['first: 201', '"first" is 201; a page has 1 to 200 records.'],
      ['last: 201', '"last" is 201; a page has 1 to 200 records.'],
      ['first: 2, last: 2', 'Ask for the "first" or for the "last" records, not for both.'],
    ])('%s', async (args, message) => {
      expect(await refusal(args)).toEqual({ code: 'BAD_USER_INPUT', message });
    });
  });

  it('gives twenty records when nobody says how many, and two hundred at most', async () => {
    await given.database.run(
      `insert into partners (id, slug, publication_status, kind, name, country_code, sort_text)
       select gen_random_uuid(), 'many-' || n, 'published', 'university', '{"en": "Many"}', 'ES', 'many'
       from generate_series(1, 203) n`,
      [],
    );
    const { some, most } = await api.query(`{
      some: partners { nodes { slug } totalCount } most: partners(first: 200) { nodes { slug } pageInfo { hasNextPage } }
    }`);
    expect(some.nodes).toHaveLength(20);
    expect(some.totalCount).toBe(210);
    expect(most.nodes).toHaveLength(200);
    expect(most.pageInfo.hasNextPage).toBe(true);
  });
});
