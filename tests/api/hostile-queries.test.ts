import { limits } from '@portolan/schema/limits';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, startApi } from '../helpers/api.ts';
import { emptyDatabase } from '../helpers/stub-database.ts';

const times = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => text(i)).join(' ');
const partner = (inner: string) => `{ partner(slug: "a") { ${inner} } }`;

/** Queries that are made to cost much, and what is said of them. Nothing of any may reach the database. */
const attacks: Record<string, { query: string; variables?: unknown; says: RegExp }> = {
  'introspection that goes round in circles': {
    query: `{ __schema { types { ${'fields { type { '.repeat(10)} name ${'} } '.repeat(10)} } } }`,
    says: /Maximum introspection depth exceeded/,
  },
  'the schema many times over': {
    query: `{ ${times(20, (i) => `s${i}: __schema { types { name } }`)} }`,
    says: /20 fields "__schema" or "__type"; at most 2/,
  },
  'fragments in a circle': {
    query: `${partner('...A')} fragment A on Partner { parent { ...B } } fragment B on Partner { parent { ...A } }`,
    says: /Cannot spread fragment "A" within itself via "B"/,
  },
  'fragments that grow by five at each step': {
    query: `${partner('...F0')} ${times(10, (i) => `fragment F${i} on Partner { a: parent { ...F${i + 1} } b: parent { ...F${i + 1} } c: parent { ...F${i + 1} } d: parent { ...F${i + 1} } e: parent { ...F${i + 1} } }`)} fragment F10 on Partner { slug }`,
    says: /fields, fragments written out; at most 2000/,
  },
  'a flood of aliases': { query: partner(times(400, (i) => `a${i}: slug`)), says: /400 aliases; at most 30/ },
  'a flood of directives': {
    query: partner(`slug ${'@include(if: true) '.repeat(300)}`),
    says: /directives; at most 25/,
  },
  'a flood of unknown directives': { query: partner(`slug ${'@x '.repeat(1_900)}`), says: /directives; at most 25/ },
  'seven hundred equal subtrees, which GraphQL.js compares in pairs': {
    query: partner('name { value } '.repeat(700)),
    says: /tokens; at most 2000/,
  },
  'as many equal subtrees as there may be tokens': {
    query: partner('name { value } '.repeat(490)),
    says: /490 fields of one name in one place; at most 30/,
  },
  'equal subtrees in a fragment that nobody spreads': {
    query: `${partner('slug')} fragment F on Partner { ${'name { value } '.repeat(400)} }`,
    says: /400 fields of one name in one place; at most 30/,
  },
  'brackets without an end': { query: `query ${'{a(b:[{'.repeat(400)}`, says: /brackets open at once; at most 64/ },
  'lists in lists': {
    query: partner(`calls(filter: { audience: ${'['.repeat(60)}${']'.repeat(60)} }) { totalCount }`),
    says: /Expected value of type|cannot represent|does not exist/,
  },
  'a tree of large pages': {
    query:
      '{ partners(first: 200) { nodes { calls(first: 200) { nodes { documents(first: 200) { nodes { slug } } } } } } }',
    says: /asks for up to \d+ records; at most 10000/,
  },
  'counts on each record of a page': {
    query: '{ partners(first: 100) { nodes { calls { totalCount } } } }',
    says: /costs 2\d{3} points; at most 2000/,
  },
  'variables with a list of a hundred thousand': {
    query: 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
    variables: { ids: Array(10_000).fill('a') },
    says: /A list has 10000 items; at most 100/,
  },
  'a variable of a hundred thousand characters': {
    query: 'query ($slug: String!) { partner(slug: $slug) { slug } }',
    variables: { slug: 'a'.repeat(100_000) },
    says: /A text has 100000 characters; at most 10000/,
  },
  'NUL in a variable': {
    query: 'query ($slug: String!) { partner(slug: $slug) { slug } }',
    variables: { slug: 'a\0b' },
    says: /U\+0000/,
  },
  'half of a surrogate pair in the query': {
    query: '{ partner(slug: "\\ud800") { slug } }',
    says: /surrogate|Invalid Unicode/,
  },
  'NUL in an id': {
    query: 'query ($id: ID!) { node(id: $id) { id } }',
    variables: { id: 'partner_\0' },
    says: /U\+0000/,
  },
  'a cursor that nobody gave': {
    query: '{ partners(after: "eyJrIjoiXHUwMDAwIn0=") { nodes { slug } } }',
    says: /cursor/,
  },
  'a hundred unknown fields with long names': {
    query: `{ ${times(30, (i) => `${'f'.repeat(2_000)}${i}`)} }`,
    says: /Cannot query field|fields/,
  },
  'an operation of another name': { query: 'query A { __typename }', says: /Unknown operation named "B"/ },
  'a subscription': { query: 'subscription { partners { totalCount } }', says: /subscription/i },
};

describe('a hostile query', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi(emptyDatabase);
  });
  afterAll(() => api.close());

  it.each(Object.entries(attacks))('is refused in few words: %s', async (name, { query, variables, says }) => {
    api.statements.clear();
    const operationName = name.includes('another name') ? 'B' : undefined;
    const response = await api.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
      body: JSON.stringify({ query, variables, operationName }),
    });
    const text = await response.text();
    const { errors } = JSON.parse(text);
    expect(errors.map(({ message }: { message: string }) => message).join('\n')).toMatch(says);
    expect([200, 400]).toContain(response.status);
    expect(errors.length).toBeLessThanOrEqual(limits.errorsTold.anonymous);
    expect(Buffer.byteLength(text)).toBeLessThan(2_048);
    expect(text).not.toMatch(/node_modules|\.ts:\d|stacktrace/);
    expect(api.statements.texts).toEqual([]);
    expect(api.reports).toEqual([]);
  });

  it('with twenty mistakes is told of five', async () => {
    const { errors } = await api.ask(`{ ${times(20, (i) => `mistake${i}`)} }`);
    expect(errors).toHaveLength(limits.errorsTold.anonymous);
  });

  it('with a persisted hash of another version is the mistake of the caller', async () => {
    const response = await api.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
      body: JSON.stringify({
        query: '{ __typename }',
        extensions: { persistedQuery: { version: 7, sha256Hash: 'a' } },
      }),
    });
    expect([response.status, (await response.json()).errors[0].extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
  });
});

describe('what a query costs', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi(emptyDatabase);
  });
  afterAll(() => api.close());
  const costOf = async (query: string) => {
    const response = await api.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'portolan-cost': 'tell' },
      body: JSON.stringify({ query }),
    });
    return (await response.json()).extensions?.cost;
  };

  it.each([
    ['{ partner(slug: "a") { slug name { value } } }', 1],
    ['{ partners { nodes { slug } } }', 21],
    ['{ partners(first: 20) { nodes { calls(first: 5) { nodes { slug } } } } }', 141],
    ['{ partners { totalCount } }', 26],
    ['{ partners { totalCount facets(by: COUNTRY) { value } } }', 51],
    ['{ search(query: "a", first: 10) { nodes { id } } }', 36],
    ['{ partners(first: 2) { nodes { slug @skip(if: true) calls @skip(if: true) { totalCount } } } }', 3],
    ['{ __typename }', 0],
  ])('is what the documents say: %s', async (query, requested) => {
    expect(await costOf(query)).toMatchObject({ requested, most: limits.points.anonymous });
  });
});
