import { mkdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, startApi } from '../helpers/api.ts';
import { emptyDatabase, stubDatabase } from '../helpers/stub-database.ts';

describe('beside GraphQL', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi(emptyDatabase);
  });
  afterAll(() => api.close());

  describe('the query editor', () => {
    it('opens for a browser', async () => {
      const response = await api.fetch('/graphql', { headers: { accept: 'text/html,*/*' } });
      expect(response.url).toBe(`${api.url}/graphiql`);
      expect(response.headers.get('content-type')).toMatch(/^text\/html/);
    });

    it('asks no other host for anything', async () => {
      const html = await (await api.fetch('/graphiql')).text();
      const page = parse(html);
      const addresses = page
        .querySelectorAll('[src], link[href], [action], object[data], [poster], [srcset]')
        .flatMap(({ attributes }) =>
          ['src', 'href', 'action', 'data', 'poster', 'srcset'].map((name) => attributes[name]),
        )
        .filter((address) => address !== undefined);
      expect(addresses.filter((address) => !/^(data:|\/(?!\/))/.test(address))).toEqual([]);
      expect(page.querySelectorAll('script').length).toBeGreaterThan(0);
      for (const style of page.querySelectorAll('style'))
        expect(style.text).not.toMatch(/(@import|url\()\s*["']?(https?:)?\/\//);
    });

    it('stays closed for programs that ask a query', async () => {
      const response = await api.fetch('/graphql?query={__typename}', {
        headers: { 'apollo-require-preflight': 'true', accept: 'text/html,application/json' },
      });
      expect(await response.json()).toEqual({ data: { __typename: 'Query' } });
    });
  });

  describe('health', () => {
    it('is live and ready while the database answers', async () => {
      for (const route of ['/health/live', '/health/ready']) {
        const response = await api.fetch(route);
        expect(response.status, route).toBe(200);
        expect(await response.json()).toEqual({ status: 'ok' });
      }
    });

    it('is live but not ready when the database does not answer, and says no more', async () => {
      const failing = await startApi(
        stubDatabase(() => Promise.reject(new Error('password "x" refused for 10.0.0.7'))),
      );
      try {
        expect((await failing.fetch('/health/live')).status).toBe(200);
        const ready = await failing.fetch('/health/ready');
        expect(ready.status).toBe(503);
        expect(await ready.json()).toEqual({ status: 'the database does not answer' });
      } finally {
        await failing.close();
      }
    });
  });

  describe('public files', () => {
    beforeAll(() => {
      mkdirSync(join(api.filesDir, 'plans'), { recursive: true });
      writeFileSync(join(api.filesDir, 'plans', 'план 1.txt'), 'A plan.');
      writeFileSync(join(api.filesDir, '..', 'portolan-secret.txt'), 'Secret.');
    });

    it('are served with their type and can be resumed', async () => {
      const path = `/files/plans/${encodeURIComponent('план 1.txt')}`;
      const whole = await api.fetch(path);
      expect(whole.headers.get('content-type')).toMatch(/^text\/plain/);
      expect(await whole.text()).toBe('A plan.');
      const part = await api.fetch(path, { headers: { range: 'bytes=2-5' } });
      expect([part.status, await part.text()]).toEqual([206, 'plan']);
    });

    it.each(['/files/', '/files', '/files/plans', '/files/plans/', '/files/nothing.pdf'])(
      '%s is not given: folders are not listed',
      async (path) => {
        const response = await api.fetch(path);
        expect([403, 404]).toContain(response.status);
        expect(await response.text()).not.toContain('план');
      },
    );

    it.each([
      '/files/../portolan-secret.txt',
      '/files/plans/../../portolan-secret.txt',
      '/files/%2e%2e/portolan-secret.txt',
      '/files/..%2fportolan-secret.txt',
      '/files/..%5cportolan-secret.txt',
      '/files/%252e%252e/portolan-secret.txt',
      '/files//portolan-secret.txt',
      '/files/plans/%00',
      '/files/%',
      `/files/${'a'.repeat(300)}`,
      '//files/../etc/passwd',
    ])('%s leads nowhere, and the answer names no folder', async (path) => {
      const { status, body } = await raw(api.url, path);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
      expect(body).not.toContain('Secret.');
      expect(body).not.toContain(api.filesDir);
    });
  });
});

/** A request whose path is sent as it is; `fetch` would tidy it up. */
function raw(url: string, path: string): Promise<{ status: number; body: string }> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method: 'GET' }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        body += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
    });
    sent.on('error', reject);
    sent.end();
  });
}
