import { limits as table } from '@portolan/schema/limits';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, startApi } from '../helpers/api.ts';
import { emptyDatabase } from '../helpers/stub-database.ts';

const limits = {
  depth: table.levels.anonymous,
  aliases: table.aliases.anonymous,
  rootFields: table.rootFields.anonymous,
  tokens: table.tokens.anonymous,
  bodyBytes: table.kibibytes.anonymous * 1024,
};

const times = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => text(i)).join(' ');
/** A query of as many levels: `{ __typename }` has one, and every `parent` adds one. */
const levels = (count: number) =>
  `{ partner(slug: "a") { ${'parent { '.repeat(count - 2)} slug ${'} '.repeat(count - 2)} } }`;

describe('limits', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi(emptyDatabase);
  });
  afterAll(() => api.close());

  /** Whether the query came past the limits: nothing is in the database, so a record is not found. */
  const passes = async (document: string) => {
    const { errors = [] } = await api.ask(document);
    return errors.every(({ extensions }) => extensions?.code === 'NOT_FOUND');
  };
  const refused = (message: string) => ({ code: 'QUERY_TOO_COMPLEX', message });

  describe('on depth', () => {
    const message = `The query has ${limits.depth + 1} levels; at most ${limits.depth} are allowed.`;

    it('let the deepest allowed query pass and refuse a deeper one', async () => {
      expect(await passes(levels(limits.depth))).toBe(true);
      expect(await api.refusal(levels(limits.depth + 1))).toEqual(refused(message));
    });

    it('are met through fragments, inline ones not counted as levels', async () => {
      const spread = (inner: number) =>
        `{ partner(slug: "a") { ... { ...F } } } fragment F on Partner { ${'parent { '.repeat(inner)} slug ${'} '.repeat(inner)} }`;
      expect(await passes(spread(limits.depth - 2))).toBe(true);
      expect(await api.refusal(spread(limits.depth - 1))).toEqual(refused(message));
    });

    it('do not stand in the way of introspection', async () => {
      const { errors } = await api.ask(
        `{ __schema { types { fields { type { ofType { ofType { ofType { ofType { ofType { ofType { ofType { ofType { name } } } } } } } } } } } } }`,
      );
      expect(errors).toBeUndefined();
    });
  });

  describe('on aliases', () => {
    const aliased = (count: number) => `{ partner(slug: "a") { ${times(count, (i) => `a${i}: slug`)} } }`;

    it('let thirty pass and refuse one more, saying how many there are', async () => {
      expect(await passes(aliased(limits.aliases))).toBe(true);
      expect(await api.refusal(aliased(limits.aliases + 1))).toEqual(
        refused(`The query has ${limits.aliases + 1} aliases; at most ${limits.aliases} are allowed.`),
      );
    });

    it('count those of a fragment each time it is spread', async () => {
      const document = `{ ${times(4, (i) => `p${i}: partner(slug: "a") { ...F }`)} } fragment F on Partner { ${times(8, (i) => `a${i}: slug`)} }`;
      expect(await api.refusal(document)).toEqual(
        refused(`The query has 36 aliases; at most ${limits.aliases} are allowed.`),
      );
    });
  });

  describe('on root fields', () => {
    const roots = (count: number) => `{ ${times(count, (i) => `r${i}: __typename node(id: "partner_0${i}") { id }`)} }`;

    it('let twenty pass and refuse one more', async () => {
      const distinct = (count: number) => `{ ${times(count, (i) => `r${i}: partner(slug: "a") { slug }`)} }`;
      expect(await passes(distinct(limits.rootFields))).toBe(true);
      expect(await api.refusal(distinct(limits.rootFields + 1))).toEqual(
        refused(`The query has ${limits.rootFields + 1} root fields; at most ${limits.rootFields} are allowed.`),
      );
    });

    it('do not count type names', async () => {
      expect(roots(1)).toContain('__typename');
      expect(await passes(`{ ${times(25, () => '__typename')} partner(slug: "a") { slug } }`)).toBe(true);
    });
  });

  it('tell of each limit that is exceeded', async () => {
    const { errors } = await api.ask(`{ ${times(31, (i) => `r${i}: partner(slug: "a") { slug }`)} }`);
    expect(errors?.map(({ message }) => message)).toEqual([
      `The query has 31 root fields; at most ${limits.rootFields} are allowed.`,
      `The query has 31 aliases; at most ${limits.aliases} are allowed.`,
    ]);
  });

  it('hold against fragments that double each other, without a long search for the end', async () => {
    const doubling = `{ partner(slug: "a") { ...F0 } }
      ${times(100, (i) => `fragment F${i} on Partner { ...F${i + 1} ...F${i + 1} }`)} fragment F100 on Partner { slug }`;
    expect(await passes(doubling)).toBe(true);
  });

  it('hold against fragments that double each other by different ways, without counting to the end', async () => {
    const parts = times(
      60,
      (i) => `fragment F${i} on Partner { ...G${i} ...H${i} }
      fragment G${i} on Partner { ...F${i + 1} } fragment H${i} on Partner { ...F${i + 1} }`,
    );
    const { errors } = await api.ask(`{ partner(slug: "a") { ...F0 } } ${parts} fragment F60 on Partner { a: slug }`);
    expect(errors?.map(({ message }) => message)).toEqual([
      `The query has more than ${limits.aliases} aliases; at most ${limits.aliases} are allowed.`,
      'The query has more than 2000 fields, fragments written out; at most 2000 are allowed.',
    ]);
  });

  it('hold against fragments that spread each other in a circle', async () => {
    const { errors } = await api.ask(
      '{ partner(slug: "a") { ...A } } fragment A on Partner { parent { ...B } } fragment B on Partner { parent { ...A } }',
    );
    expect(errors?.map(({ message }) => message)).toEqual(['Cannot spread fragment "A" within itself via "B".']);
  });

  describe('on tokens', () => {
    it.each(['[', '{', '{a', '(a:', '{a(a:['])(
      'refuse a query of nothing but "%s" before it is parsed',
      async (piece) => {
        const { code, message } = await api.refusal(`query ${piece.repeat(limits.tokens)}`);
        expect(code).toBe('QUERY_TOO_COMPLEX');
        expect(message).toBe('The query has more than 64 brackets open at once; at most 64 are allowed.');
      },
    );
  });

  describe('on the body', () => {
    const post = (body: string) =>
      api.fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    const bodyOf = (bytes: number) => {
      const empty = JSON.stringify({ query: '{ __typename }', variables: {} });
      return `${' '.repeat(bytes - empty.length)}${empty}`;
    };

    it('let 128 KiB pass and refuse one byte more, saying what is allowed', async () => {
      expect(await (await post(bodyOf(limits.bodyBytes))).json()).toEqual({ data: { __typename: 'Query' } });
      const response = await post(bodyOf(limits.bodyBytes + 1));
      expect(response.status).toBe(413);
      expect(await response.json()).toEqual({
        errors: [
          {
            message: `The body is too large; at most ${table.kibibytes.anonymous} KiB are allowed, ${table.kibibytes.signedIn} KiB to those who are signed in.`,
            extensions: { code: 'BAD_USER_INPUT' },
          },
        ],
      });
    });

    it('hold against variables nested as deep as the body allows', async () => {
      const response = await post(
        `{"query":"{ __typename }","variables":{"a":${'['.repeat(60_000)}${']'.repeat(60_000)}}}`,
      );
      expect(response.status).toBeLessThan(500);
    });
  });

  it('on a page are told with the figure that was asked for', async () => {
    expect(await api.refusal('{ partners(first: 201) { totalCount } }')).toEqual({
      code: 'BAD_USER_INPUT',
      message: '"first" is 201; a page has 1 to 200 records.',
    });
  });

  it('refuse before anything is read', async () => {
    api.statements.clear();
    await api.ask(levels(limits.depth + 1));
    await api.ask('{ partners(first: 201) { totalCount } }');
    expect(api.statements.texts).toEqual([]);
  });
});
