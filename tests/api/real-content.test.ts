import { exampleQueries } from '@portolan/api/graphiql/example-queries';
import { importContent } from '@portolan/drizzle/import';
import { Kind, parse, print } from 'graphql';
import { describe, expect, it } from 'vitest';
import { apiOver } from '../helpers/api-over.ts';
import { listRootConnections } from '../helpers/contract.ts';
import { describeOnPglite } from '../helpers/databases.ts';

const examples = parse(exampleQueries).definitions.flatMap((definition) =>
  definition.kind === Kind.OPERATION_DEFINITION
    ? [{ name: definition.name?.value ?? '', document: print(definition) }]
    : [],
);
const folder = (name: string) => new URL(`../../drizzle/${name}`, import.meta.url).pathname;

describeOnPglite('the content that comes with Portolan', (given) => {
  const api = apiOver(given, async () => {
    for (const name of ['content', 'demo']) {
      await importContent(given.database, { name, dir: folder(name), filesDir: api.filesDir });
    }
  });

  it('has worked examples', () => {
    expect(examples.length).toBeGreaterThanOrEqual(5);
  });

  it.each(examples)('answers the worked example "$name" with something to look at', async ({ document }) => {
    const data = await api.query<Record<string, { totalCount?: number; nodes?: unknown[] } | null>>(document);
    for (const [root, value] of Object.entries(data)) {
      expect(value, root).not.toBeNull();
      if (value?.nodes !== undefined) expect(value.nodes, root).not.toHaveLength(0);
    }
  });

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
