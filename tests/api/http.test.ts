import { createHash } from 'node:crypto';
import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, startApi } from '../helpers/api.ts';
import { emptyDatabase } from '../helpers/stub-database.ts';

const preflight = { 'apollo-require-preflight': 'true' };
const json = { 'content-type': 'application/json' };

describe('over HTTP', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi(emptyDatabase);
  });
  afterAll(() => api.close());

  const get = (params: Record<string, string>, headers: Record<string, string> = preflight) =>
    api.fetch(`/graphql?${new URLSearchParams(params)}`, { headers });
  const post = (body: unknown, headers: Record<string, string> = json) =>
    api.fetch('/graphql', { method: 'POST', headers, body: typeof body === 'string' ? body : JSON.stringify(body) });

  describe('GraphQL over HTTP', () => {
    const audits = serverAudits({
      url: () => `${api.url}/graphql`,
      fetchFn: (url: string, init: RequestInit = {}) =>
        fetch(url, { ...init, headers: { ...init.headers, ...preflight } }),
    });

    it('has audits to pass', () => {
      expect(audits.length).toBeGreaterThan(60);
    });

    it.each(audits.filter(({ name }) => /^(MUST|SHOULD)/.test(name)))('$id $name', async (audit) => {
      const result = await audit.fn();
      expect(result).toMatchObject({ status: 'ok' });
    });
  });

  describe('a query by GET', () => {
    it('is answered, with variables and an operation name', async () => {
      const response = await get({
        query: 'query A { a: __typename } query B($yes: Boolean!) { b: __typename @include(if: $yes) }',
        operationName: 'B',
        variables: '{"yes":true}',
      });
      expect(response.status).toBe(200);
      expect(await response.json()).toEqual({ data: { b: 'Query' } });
    });

    it('is refused without the header that only code can send, as another site could make a browser send it', async () => {
      const response = await get({ query: '{ __typename }' }, {});
      expect(response.status).toBe(400);
      expect(JSON.stringify(await response.json())).toContain('Cross-Site Request Forgery');
    });
  });

  describe('a post', () => {
    it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data'])(
      'of %s is refused, as a form of another site could send it',
      async (type) => {
        const response = await post('{"query":"{ __typename }"}', { 'content-type': type });
        expect(response.status).toBeGreaterThanOrEqual(400);
        expect(response.status).toBeLessThan(500);
      },
    );

    it('of several operations at once is refused', async () => {
      const response = await post([{ query: '{ __typename }' }, { query: '{ __typename }' }]);
      expect(response.status).toBe(400);
    });

    it.each(['', '{', 'null', '"text"', '7', '[]', '{}', '{"query":7}', '{"query":"{ __typename }","variables":"x"}'])(
      'of %s is refused as the mistake of the caller',
      async (body) => {
        const response = await post(body);
        expect(response.status).toBe(400);
        const text = await response.text();
        expect(text).not.toMatch(/node_modules|\.[jt]s\b|at .+:\d+/);
        expect(JSON.parse(text).errors[0].message).not.toBe('');
        expect(JSON.parse(text).errors[0].extensions.code).toBe('BAD_USER_INPUT');
      },
    );

    it('is answered in the type asked for', async () => {
      const typeFor = async (accept: string) =>
        (await post({ query: '{ __typename }' }, { ...json, accept })).headers.get('content-type');
      expect(await typeFor('application/graphql-response+json')).toMatch(/^application\/graphql-response\+json/);
      expect(await typeFor('application/json')).toMatch(/^application\/json/);
      expect(await typeFor('*/*')).toMatch(/^application\/json/);
    });

    it('that fails tells so by its status, unless the client only knows JSON', async () => {
      const statusFor = async (accept: string) => (await post({ query: '{ nothing }' }, { ...json, accept })).status;
      expect(await statusFor('application/graphql-response+json')).toBe(400);
      expect(await statusFor('application/json')).toBe(200);
    });
  });

  describe('a query known by its hash', () => {
    const query = '{ __typename }';
    const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
    const extensions = (sha256Hash: string) => ({ persistedQuery: { version: 1, sha256Hash } });

    it('is asked for once, and then runs without its text, by POST and by GET', async () => {
      const unknown = await (await post({ extensions: extensions(hashOf(query)) })).json();
      expect(unknown).toMatchObject({ errors: [{ extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }] });
      const registered = await (await post({ query, extensions: extensions(hashOf(query)) })).json();
      expect(registered).toEqual({ data: { __typename: 'Query' } });
      expect(await (await post({ extensions: extensions(hashOf(query)) })).json()).toEqual(registered);
      const byGet = await get({ extensions: JSON.stringify(extensions(hashOf(query))) });
      expect(await byGet.json()).toEqual(registered);
    });

    it('is refused when the hash is that of another', async () => {
      const answer = await (await post({ query, extensions: extensions(hashOf('{ other }')) })).json();
      expect(answer).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
    });
  });

  describe('to a cache', () => {
    const kept = (response: Response) => [response.status, response.headers.get('cache-control')];

    it('gives answers to GET for a minute, told apart by what the client accepts', async () => {
      const long = '{ __schema { types { name description } } }';
      const response = await get({ query: long }, { ...preflight, 'accept-encoding': 'br' });
      expect(kept(response)).toEqual([200, 'public, max-age=60, stale-while-revalidate=600']);
      expect(response.headers.get('vary')?.toLowerCase().split(/, ?/)).toEqual(
        expect.arrayContaining(['accept', 'accept-encoding']),
      );
    });

    it('says that nothing has changed instead of answering again', async () => {
      const etag = (await get({ query: '{ __typename }' })).headers.get('etag') as string;
      const again = await get({ query: '{ __typename }' }, { ...preflight, 'if-none-match': etag });
      expect([again.status, await again.text()]).toEqual([304, '']);
      const other = await get({ query: '{ a: __typename }' }, { ...preflight, 'if-none-match': etag });
      expect(other.status).toBe(200);
    });

    it('gives neither errors nor answers to POST', async () => {
      expect(kept(await get({ query: '{ nothing }' }))[1]).toBe('no-store');
      expect(kept(await get({ query: '{ partner(slug: "nowhere") { slug } }' }))[1]).toBe('no-store');
      expect(kept(await post({ query: '{ __typename }' }))[1]).toBe('no-store');
    });
  });

  it('lets pages of any site ask', async () => {
    const asked = await api.fetch('/graphql', {
      method: 'OPTIONS',
      headers: {
        origin: 'https://partner.example',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
    });
    expect(asked.status).toBe(204);
    expect(asked.headers.get('access-control-allow-origin')).toBe('*');
    expect(asked.headers.get('access-control-allow-headers')).toContain('content-type');
  });

  it.each(['br', 'gzip'])('packs a long answer as %s when the client can', async (encoding) => {
    const response = await post(
      { query: '{ __schema { types { name description } } }' },
      { ...json, 'accept-encoding': encoding },
    );
    expect(response.headers.get('content-encoding')).toBe(encoding);
    expect((await response.json()).data.__schema.types.length).toBeGreaterThan(50);
  });
});
