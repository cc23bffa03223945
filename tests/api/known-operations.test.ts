import { KnownOperations } from '@portolan/api/answers/known-operations';
import { createSchema } from '@portolan/api/graphql/create-schema';
import { createDocumentStore } from '@portolan/api/graphql/document-store';
import { parse } from 'graphql';
import { expect, it } from 'vitest';

/** Short queries that differ, as somebody sends who wants memory to be filled. */
const queries = Array.from({ length: 3_000 }, (_, index) => `{ partner(slug: "p${index}") { slug } }`);

it('of short queries without end only the last ones are known', () => {
  const known = new KnownOperations({ schema: createSchema(), roots: new Map(), declarations: new Map() });
  for (const query of queries) known.learn(query, undefined, parse(query));
  expect(queries.filter((query) => known.find(query, undefined) !== undefined)).toEqual(queries.slice(-2_000));
});

it('of short queries without end only the last ones are kept parsed', async () => {
  const store = createDocumentStore();
  for (const query of queries) await store.set(query, parse(query));
  const kept: string[] = [];
  for (const query of queries) if ((await store.get(query)) !== undefined) kept.push(query);
  expect(kept).toEqual(queries.slice(-1_000));
});
