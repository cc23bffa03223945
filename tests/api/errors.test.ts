import { GraphQLError } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, startApi } from '../helpers/api.ts';
import { stubDatabase } from '../helpers/stub-database.ts';

const secrets = /password|hunter2|10\.0\.0\.7|select|relation|node_modules|\/src\/|stack|exception/i;
const faults: Record<string, unknown> = {
  'an error of the database': Object.assign(new Error('relation "x" of 10.0.0.7 is gone, password hunter2'), {
    code: '42P01',
    query: 'select hunter2',
  }),
  'a mistake in our code': new TypeError("Cannot read properties of undefined (reading 'password')"),
  'a value that is no error': { password: 'hunter2' },
  'an error that looks like ours': new GraphQLError('password hunter2', {
    extensions: { code: 'INTERNAL_SERVER_ERROR' },
  }),
  'an error with a code we do not know': new GraphQLError('password hunter2', {
    extensions: { code: 'LEAK', query: 'select' },
  }),
};

describe.each(Object.entries(faults))('%s', (_, fault) => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi(stubDatabase(() => Promise.reject(fault)));
  });
  afterAll(() => api.close());

  it('is told as one sentence with a code and its place in the answer, and nothing else', async () => {
    const answer = await api.ask('{ here: partner(slug: "upct") { slug } }');
    expect(answer).toEqual({
      data: null,
      errors: [
        {
          message: 'Internal server error.',
          path: ['here'],
          extensions: { code: 'INTERNAL_SERVER_ERROR', errorId: expect.any(String) },
        },
      ],
    });
  });

  it('leaks nothing into the answer of any kind of root field', async () => {
    const roots = [
      'partners { totalCount }',
      'search(query: "a") { totalCount }',
      'contentRevision { number }',
      'slugRedirects { to }',
      'node(id: "partner_00000000-0000-7000-8000-000000000000") { id }',
    ];
    for (const root of roots) {
      const response = await api.fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: `{ ${root} }` }),
      });
      const text = `${await response.text()} ${JSON.stringify([...response.headers])}`;
      expect(text).toContain('Internal server error.');
      expect(text).not.toMatch(secrets);
    }
  });

  it('is reported as a whole to those who run the portal', async () => {
    api.reports.length = 0;
    await api.ask('{ partner(slug: "upct") { slug } }');
    expect(api.reports).toHaveLength(1);
    const [reported] = api.reports;
    expect(reported === fault || String(reported).includes('hunter2') || String(reported).includes('[object')).toBe(
      true,
    );
  });

  it('leaves the rest of the answer whole where the field may be null', async () => {
    const { data, errors } = await api.ask('{ __typename siteSettings { locales } }');
    expect(data).toEqual({ __typename: 'Query', siteSettings: null });
    expect(errors).toHaveLength(1);
  });
});

describe('the mistake of a caller', () => {
  it('is not reported to those who run the portal', async () => {
    const api = await startApi(stubDatabase(async () => []));
    try {
      await api.ask('{ partner(slug: "nowhere") { slug } }');
      await api.ask('{ nothing }');
      await api.ask('{');
      await api.ask('{ partners(first: 0) { totalCount } }');
      expect(api.reports).toEqual([]);
    } finally {
      await api.close();
    }
  });
});
