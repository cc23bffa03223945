import { exampleQueries } from '@portolan/api/graphiql/example-queries';
import { importContent } from '@portolan/drizzle/import';
import * as siteQueries from '@portolan/site/src/developers/example-queries.ts';
import { Kind, parse, print } from 'graphql';
import { describe, expect, it } from 'vitest';
import { apiOver } from '../helpers/api-over.ts';
import { readAskedFor } from '../helpers/asked-for.ts';
import { listRootConnections } from '../helpers/contract.ts';
import { describeOnPglite } from '../helpers/databases.ts';
import { listUnanswered } from '../helpers/list-unanswered.ts';

const examples = parse(exampleQueries).definitions.flatMap((definition) =>
  definition.kind === Kind.OPERATION_DEFINITION
    ? [{ name: definition.name?.value ?? '', document: print(definition) }]
    : [],
);
/** Those of the page for developers, which says what to put into them. */
const siteExamples = Object.entries(siteQueries).map(([name, document]) => ({ name, document }));
const siteVariables = { slug: 'welcome', words: 'WELCOME' };
const folder = (name: string) => new URL(`../../drizzle/${name}`, import.meta.url).pathname;

describeOnPglite('the content that comes with Portolan', (given) => {
  const api = apiOver(given, async () => {
    for (const name of ['content', 'demo']) {
      await importContent(given.database, { name, dir: folder(name), filesDir: api.filesDir });
    }
  });

  it('has worked examples', () => {
    expect(examples.length).toBeGreaterThanOrEqual(5);
    expect(siteExamples.length).toBeGreaterThanOrEqual(5);
  });

  it.each([...examples, ...siteExamples])(
    'answers the worked example "$name" with something to look at',
    async ({ document }) => {
      const data = await api.query<Record<string, { totalCount?: number; nodes?: unknown[] } | null>>(
        document,
        siteVariables,
      );
      for (const [root, value] of Object.entries(data)) {
        expect(value, root).not.toBeNull();
        if (value?.nodes !== undefined) expect(value.nodes, root).not.toHaveLength(0);
      }
    },
  );

  describe.each(listRootConnections())('$field', ({ field }) => {
    it('can be read whole, two hundred at a time', async () => {
      const slugs = new Set<string>();
      let total = 0;
      for (let after: string | null | undefined, goesOn = true; goesOn; ) {
        const data = await api.query(
          `query ($after: String) { ${field}(first: 200, after: $after) {
            nodes { slug label { value } translations sources } totalCount pageInfo { hasNextPage endCursor }
          } }`,
          { after },
        );
        const { nodes, totalCount, pageInfo } = data[field];
        for (const { slug } of nodes) slugs.add(slug);
        total = totalCount;
        after = pageInfo.endCursor;
        goesOn = pageInfo.hasNextPage;
      }
      expect(slugs.size).toBe(total);
      expect(total).toBeGreaterThan(0);
    });
  });

  describe('what the offices asked for', () => {
    it.each(readAskedFor())('$line', async ({ query }) => {
      expect(listUnanswered(query, await api.query(query))).toEqual([]);
    });
  });

  it('tells what is open now, in lists that have a beginning and an end', async () => {
    const { opportunities } = await api.query(`{ opportunities {
      calls { totalCount nodes { status } } programmes { totalCount } events { totalCount nodes { status } }
    } }`);
    expect(opportunities.calls.totalCount).toBeGreaterThan(0);
    expect(opportunities.events.totalCount).toBeGreaterThan(0);
    expect(new Set(opportunities.calls.nodes.map(({ status }: { status: string }) => status))).toEqual(
      new Set(['OPEN']),
    );
  });
});
