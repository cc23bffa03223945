import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '@portolan/api/app';
import { limits } from '@portolan/schema/limits';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Asker, createAsker } from '../helpers/asker.ts';
import { describeOnAnyEngine } from '../helpers/databases.ts';
import { addAccount, cookiesOf, password, postAuth, signIn } from '../helpers/people.ts';

const elsewhere = 'https://elsewhere.example';

describeOnAnyEngine('hostile people', (given) => {
  let app: FastifyInstance;
  let filesDir = '';
  let api: Asker & { url: string };
  let cookie = '';
  /** Everything that the process writes while the tests run, and nothing that it should not. */
  const written: string[] = [];
  const secrets = new Set<string>([password]);
  const posts: string[] = [];

  beforeAll(async () => {
    for (const level of ['log', 'info', 'warn', 'error'] as const) {
      vi.spyOn(console, level).mockImplementation((...parts) => void written.push(parts.map(String).join(' ')));
    }
    filesDir = await mkdtemp(join(tmpdir(), 'portolan-files-'));
    await writeFile(join(filesDir, 'there.txt'), 'there');
    await writeFile(join(filesDir, '.hidden'), 'hidden');
    const secret = randomBytes(32).toString('hex');
    secrets.add(secret);
    app = await createApp({ database: given.database, filesDir, auth: { secret, publicUrl: 'http://127.0.0.1' } });
    for (const line of app.printRoutes({ commonPrefix: false }).split('\n')) {
      const [, path = ''] = /── (\S+) \(.*POST/.exec(line) ?? [];
      if (path !== '') posts.push(path);
    }
    await app.listen({ host: '127.0.0.1', port: 0 });
    const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
    api = { url, ...createAsker(url) };
    await addAccount(given.database, 'ana@example.org', { role: 'administrator' });
    cookie = await signIn(api, 'ana@example.org');
    secrets.add(cookie.split('=')[1] ?? '');
  });
  afterAll(async () => {
    vi.restoreAllMocks();
    await app.close();
    await rm(filesDir, { recursive: true });
  });

  const isKnown = async (cookies: string) => {
    const asker = createAsker(api.url, { cookie: cookies, origin: api.url });
    return (await asker.query('{ viewer { account { email } } }')).viewer.account !== null;
  };

  describe('on another page', () => {
    it('find all routes that write tried here', () => {
      expect(posts).toEqual(
        expect.arrayContaining(['/graphql', '/files/upload', '/import/preview', '/api/auth/sign-out']),
      );
      expect(posts.length).toBeGreaterThan(12);
    });

    it('cannot use the session of a reader on any route that writes', async () => {
      const body = JSON.stringify({ query: 'mutation { createApiKey(input: {}) { key } }' });
      for (const path of posts) {
        const form = new FormData();
        form.set('file', new Blob(['a']), 'a.txt');
        const attempts: [BodyInit, Record<string, string>][] = [
          [body, { 'content-type': 'application/json' }],
          [body, { 'content-type': 'text/plain' }],
          ['a=b', { 'content-type': 'application/x-www-form-urlencoded' }],
          [form, {}],
        ];
        for (const [payload, headers] of attempts) {
          for (const origin of [elsewhere, 'null']) {
            const response = await api.fetch(path, {
              method: 'POST',
              headers: { ...headers, cookie, origin },
              body: payload,
            });
            const text = await response.text();
            expect([path, response.status >= 400 && response.status < 500, text.includes('"data":{')]).toEqual([
              path,
              true,
              false,
            ]);
          }
        }
      }
      expect(await isKnown(cookie)).toBe(true);
    });

    it('cannot read what a signed-in reader may: answers to all pages take no cookies', async () => {
      const response = await api.fetch('/graphql', {
        method: 'OPTIONS',
        headers: {
          origin: elsewhere,
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'content-type',
        },
      });
      expect(response.headers.get('access-control-allow-origin')).toBe('*');
      expect(response.headers.get('access-control-allow-credentials')).toBeNull();
    });
  });

  describe('with a session of their own making', () => {
    it('are nobody, and are not let in by signing in with it', async () => {
      const planted = 'portolan.session_token=planted.c2lnbmF0dXJl';
      expect(await isKnown(planted)).toBe(false);
      const response = await postAuth(
        api,
        '/sign-in/email',
        { email: 'ana@example.org', password },
        { cookie: planted },
      );
      const given = cookiesOf(response);
      expect(given).toMatch(/^portolan\.session_token=/);
      expect(given).not.toContain('planted');
      expect(await isKnown(planted)).toBe(false);
      expect(await isKnown(given)).toBe(true);
    });

    it('find a session that ended gone', async () => {
      const own = await signIn(api, 'ana@example.org');
      await postAuth(api, '/sign-out', {}, { cookie: own });
      expect(await isKnown(own)).toBe(false);
    });
  });

  it('get no cookie without signing in, whatever they open', async () => {
    for (const path of [
      '/graphiql',
      '/health/live',
      '/files/there.txt',
      '/nothing',
      '/graphql?query=%7B__typename%7D',
    ]) {
      const response = await api.fetch(path, { headers: { 'apollo-require-preflight': '1' } });
      expect([path, response.headers.getSetCookie()]).toEqual([path, []]);
    }
  });

  it('find every answer told apart from pages, and not to be guessed at', async () => {
    for (const path of [
      '/graphql?query=%7B__typename%7D',
      '/health/live',
      '/files/there.txt',
      '/nothing',
      '/graphiql',
    ]) {
      const { headers } = await api.fetch(path, { headers: { 'apollo-require-preflight': '1' } });
      expect([
        path,
        headers.get('x-content-type-options'),
        headers.get('referrer-policy'),
        headers.get('cross-origin-opener-policy'),
      ]).toEqual([path, 'nosniff', 'same-origin', 'same-origin']);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toMatch(/script-src[^;]*unsafe-inline|unsafe-eval/);
    }
  });

  it('find just the scripts of the query editor allowed in it', async () => {
    const response = await api.fetch('/graphiql', { headers: { 'accept-encoding': 'br' } });
    const html = await response.text();
    const policy = response.headers.get('content-security-policy') ?? '';
    const scripts = Array.from(html.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g), ([, script = '']) => script);
    expect(scripts.length).toBeGreaterThan(0);
    for (const script of scripts) expect(policy).toContain(createHash('sha256').update(script).digest('base64'));
  });

  it.each([
    '/files/../package.json',
    '/files/..%2f..%2fpackage.json',
    '/files/%2e%2e/%2e%2e/etc/passwd',
    '/files/..\\..\\package.json',
    '/files/.hidden',
    '/files/.stored/',
    '/files/there.txt%00.pdf',
    '/desk/../../package.json',
  ])('get no file that is not public: %s', async (path) => {
    // `fetch` would tidy the path up before it sends it.
    const { statusCode, body } = await app.inject({ url: path });
    expect(statusCode).toBeGreaterThanOrEqual(400);
    expect(body).not.toMatch(/root:|"name"|hidden$/);
  });

  it('who try one API key after the other must wait, longer each time, and do not learn which exist', async () => {
    const tryKey = (key: string) =>
      api.fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-api-key': key, accept: 'application/graphql-response+json' },
        body: '{"query":"{ __typename }"}',
      });
    const key = () => `portolan_${randomBytes(24).toString('hex')}`;
    for (let count = 0; count < limits.wrongKeys.anonymous; count += 1) {
      const response = await tryKey(key());
      expect([response.status, (await response.json()).errors[0].message]).toEqual([
        401,
        'This API key is not known here: it is wrong, has expired or was revoked.',
      ]);
    }
    const refused = await tryKey(key());
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, expect.stringMatching(/^(60|59)$/)]);
    expect((await refused.json()).errors[0].extensions.code).toBe('RATE_LIMITED');
    expect(
      (
        await api.fetch('/graphql', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: '{"query":"{ __typename }"}',
        })
      ).status,
    ).toBe(200);
  });

  it('find no secret in what was written all the while', async () => {
    for (const secret of ['hunter2-not-a-password', 'another wrong one']) {
      secrets.add(secret);
      await postAuth(api, '/sign-in/email', { email: 'ana@example.org', password: secret });
      await api.fetch('/graphql', {
        method: 'POST',
        headers: { 'x-api-key': secret, authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
        body: '{"query":"{ __typename }"}',
      });
    }
    const all = written.join('\n');
    for (const secret of secrets) expect(all).not.toContain(secret);
  });
});
