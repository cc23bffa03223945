import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Json } from '../helpers/api.ts';
import { apiOver } from '../helpers/api-over.ts';
import { listRootConnections } from '../helpers/contract.ts';
import { describeOnAnyEngine } from '../helpers/databases.ts';
import { anyText, tried } from '../helpers/fuzz.ts';
import { addSevenOfEach } from '../helpers/seven-of-each.ts';

const connections = listRootConnections().filter(({ orders }) => orders.length > 0);
const connection = fc.constantFrom(...connections);

describeOnAnyEngine('any list', (given) => {
  const api = apiOver(given, addSevenOfEach);

  it('in any order, filtered by any search, gives in pages of any size just what matches, once', async () => {
    const asked = fc.record({
      connection,
      order: fc.nat(),
      direction: fc.constantFrom('ASC', 'DESC'),
      size: fc.integer({ min: 1, max: 5 }),
      isBackward: fc.boolean(),
      search: fc.constantFrom(null, 'zagreb', 'avila', 'лодз', '济', 'a', 'nothing like it'),
    });
    await fc.assert(
      fc.asyncProperty(asked, async ({ connection, order, direction, size, isBackward, search }) => {
        const { field, type, orders } = connection;
        const orderBy = { field: orders[order % orders.length], direction };
        const head = `query ($orderBy: ${type}Order, $search: String`;
        const whole = await api.query(
          `${head}) { list: ${field}(first: 200, orderBy: $orderBy, search: $search) { totalCount nodes { slug } } }`,
          { orderBy, search },
        );
        const slugs: string[] = whole.list.nodes.map(({ slug }: { slug: string }) => slug);
        expect(whole.list.totalCount).toBe(slugs.length);
        const [take, from] = isBackward ? ['last', 'before'] : ['first', 'after'];
        const found: string[] = [];
        let cursor: string | null = null;
        for (let page = 0; page <= slugs.length; page += 1) {
          const { list }: Json = await api.query(
            `${head}, $size: Int, $cursor: String) { list: ${field}(${take}: $size, ${from}: $cursor, orderBy: $orderBy, search: $search) {
              nodes { slug } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
            { orderBy, search, size, cursor },
          );
          const here = list.nodes.map(({ slug }: { slug: string }) => slug);
          if (isBackward) found.unshift(...here);
          else found.push(...here);
          cursor = isBackward ? list.pageInfo.startCursor : list.pageInfo.endCursor;
          if (!(isBackward ? list.pageInfo.hasPreviousPage : list.pageInfo.hasNextPage)) break;
        }
        expect(found).toEqual(slugs);
      }),
      tried(40),
    );
  }, 120_000);

  it('takes any text as a search, a slug or a cursor, and answers it or says what is wrong', async () => {
    const document = (field: string) =>
      `query ($text: String!, $cursor: String) { list: ${field}(search: $text, after: $cursor, first: 2) { nodes { slug } } }`;
    await fc.assert(
      fc.asyncProperty(
        connection,
        anyText,
        fc.option(fc.oneof(anyText, fc.base64String()), { nil: null }),
        async ({ field }, text, cursor) => {
          const { errors = [] } = await api.ask(document(field), { text, cursor });
          for (const { extensions } of errors) expect(extensions?.code).toBe('BAD_USER_INPUT');
          const { errors: others = [] } = await api.ask('query ($text: String!) { partner(slug: $text) { slug } }', {
            text,
          });
          for (const { extensions } of others) expect(['BAD_USER_INPUT', 'NOT_FOUND']).toContain(extensions?.code);
        },
      ),
      tried(80),
    );
    expect(api.reports).toEqual([]);
  }, 120_000);
});
