import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { deployCommand } from '@portolan/api/publisher/deploy-command';
import { createDeployHooks } from '@portolan/api/publisher/deploy-hooks';
import { deployWebhook } from '@portolan/api/publisher/deploy-webhook';
import { describe, expect, it, onTestFinished } from 'vitest';

const secret = 'a secret that nobody guesses';
const facts = {
  id: 'b1',
  contentRevision: 7,
  stamp: '',
  madeAt: '2026-01-01T00:00:00Z',
  pages: 3,
  made: 3,
  bytes: 9,
  kinds: {},
};
const { signal } = new AbortController();

interface Call {
  headers: IncomingHttpHeaders;
  body: string;
}

/** A receiver that answers with one status after the other, the last one for good. */
async function startReceiver(...statuses: number[]): Promise<{ url: string; calls: Call[] }> {
  const calls: Call[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (text) => {
      body += text;
    });
    request.on('end', () => {
      calls.push({ headers: request.headers, body });
      const status = statuses[Math.min(calls.length, statuses.length) - 1] ?? 200;
      response.writeHead(status, { location: 'http://169.254.169.254/' }).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`, calls };
}

const tell = (url: string, allowsPrivate: boolean, delays: readonly number[] = []) =>
  createDeployHooks([deployWebhook({ url, secret, allowsPrivate })], delays)(facts, signal);

describe('a webhook', () => {
  it('is signed, so that the receiver can tell who calls and when', async () => {
    const { url, calls } = await startReceiver(204);
    const [outcome] = await tell(url, true);
    expect(outcome).toMatchObject({ target: new URL(url).origin, isDone: true, attempts: 1, message: 'Answered 204.' });
    const [{ headers, body }] = calls as [Call];
    expect(JSON.parse(body)).toEqual({ event: 'release.live', release: 'b1', contentRevision: 7, pages: 3 });
    const timestamp = String(headers['portolan-timestamp']);
    expect(Math.abs(Number(timestamp) - Date.now() / 1000)).toBeLessThan(60);
    const expected = createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex');
    expect(headers['portolan-signature']).toBe(`sha256=${expected}`);
  });

  it('is tried again until it is taken', async () => {
    const { url, calls } = await startReceiver(503, 500, 200);
    const [outcome] = await tell(url, true, [1, 2, 4]);
    expect(outcome).toMatchObject({ isDone: true, attempts: 3 });
    expect(calls).toHaveLength(3);
  });

  it('is given up after the last delay, with what came of it', async () => {
    const { url } = await startReceiver(503);
    const [outcome] = await tell(url, true, [1]);
    expect(outcome).toMatchObject({ isDone: false, attempts: 2, message: `"${new URL(url).origin}" answered 503.` });
  });

  it('does not follow a redirect', async () => {
    const { url, calls } = await startReceiver(302);
    const [outcome] = await tell(url, true);
    expect(outcome).toMatchObject({ isDone: false, message: `"${new URL(url).origin}" answered 302.` });
    expect(calls).toHaveLength(1);
  });

  it.each([
    ['http://127.0.0.1:9/', '127.0.0.1'],
    ['http://localhost:9/', 'localhost'],
    ['http://[::1]:9/', '::1'],
    ['http://[::ffff:10.0.0.1]:9/', '::ffff:a00:1'],
    ['http://169.254.169.254/latest', '169.254.169.254'],
    ['http://0x7f.1:9/', '127.0.0.1'],
    ['http://2130706433:9/', '127.0.0.1'],
    ['http://0.0.0.0:9/', '0.0.0.0'],
    ['http://[fd00::1]:9/', 'fd00::1'],
    ['http://[64:ff9b::a00:1]:9/', '64:ff9b::a00:1'],
  ])('does not call inside this network: %s', async (url, host) => {
    const [outcome] = await tell(url, false);
    expect(outcome).toMatchObject({
      isDone: false,
      message: `"${host}" is an address inside this network; set PORTOLAN_DEPLOY_ALLOW_PRIVATE=true if that is meant.`,
    });
  });
});

describe('a command', () => {
  it('finds the release in its environment, and what it says when it fails is kept', async () => {
    const hooks = createDeployHooks([deployCommand('echo $PORTOLAN_RELEASE_DIR; exit 3', '/portal')], []);
    const [outcome] = await hooks(facts, signal);
    expect(outcome).toMatchObject({
      target: 'command',
      isDone: false,
      message: 'The command ended with 3. /portal/releases/b1',
    });
  });
});
