import { connect, type Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { limits } from '@portolan/schema/limits';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Api, startApi } from '../helpers/api.ts';
import { emptyDatabase } from '../helpers/stub-database.ts';

const json = { 'content-type': 'application/json' };
const ping = '{"query":"{ __typename }"}';

/** What a request must never be answered with. */
const leaks = /node_modules|\.[jt]s:\d|at .+\(/;

describe('a hostile request', () => {
  let api: Api;
  const sockets: Socket[] = [];
  beforeAll(async () => {
    api = await startApi(emptyDatabase, undefined, { rate: 1_000 });
  });
  afterAll(async () => {
    for (const socket of sockets) socket.destroy();
    await api.close();
  });

  const post = (body: BodyInit, headers: Record<string, string> = json) =>
    api.fetch('/graphql', { method: 'POST', headers, body });
  /** Opens a connection, writes as it is told, and gives everything that comes until the other side closes. */
  const raw = (...parts: string[]) => {
    const socket = connect(Number(new URL(api.url).port), '127.0.0.1');
    sockets.push(socket);
    const chunks: Buffer[] = [];
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    const ended = new Promise<string>((resolve) => {
      socket.once('close', () => resolve(Buffer.concat(chunks).toString('latin1')));
      socket.once('error', () => {});
    });
    for (const part of parts) socket.write(part);
    return { socket, ended, text: () => Buffer.concat(chunks).toString('latin1') };
  };
  const head = (length: number, more = '') =>
    `POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: ${length}\r\n${more}\r\n`;
  const stillAnswers = async () => expect((await post(ping)).status).toBe(200);

  it.each([
    [
      'bad UTF-8',
      Buffer.concat([Buffer.from('{"query":"{ __typename } #'), Buffer.from([0xff, 0xfe, 0xc3]), Buffer.from('"}')]),
      [200, 400],
    ],
    [
      'half of a surrogate pair',
      '{"query":"query ($a: String!) { partner(slug: $a) { slug } }","variables":{"a":"\\ud800"}}',
      [200, 400],
    ],
    ['NUL in the text of a query', '{"query":"{ \\u0000 __typename }"}', [200, 400]],
    ['a member that would change all objects', '{"query":"{ __typename }","__proto__":{"isAdmin":true}}', [400]],
    ['a constructor', '{"query":"{ __typename }","constructor":{"prototype":{"a":1}}}', [400]],
  ])('is answered as a mistake: %s', async (_, body, statuses) => {
    const response = await post(body as BodyInit);
    const text = await response.text();
    expect(statuses).toContain(response.status);
    expect(text).not.toMatch(leaks);
    expect(text).not.toContain('INTERNAL_SERVER_ERROR');
    expect(api.reports).toEqual([]);
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
  });

  it.each(['application/xml', 'application/octet-stream', 'image/svg+xml', 'x'.repeat(500)])(
    'of a type that nobody knows is refused: %s',
    async (type) => {
      const response = await post(ping, { 'content-type': type });
      expect([400, 415]).toContain(response.status);
      expect((await response.text()).length).toBeLessThan(2_048);
    },
  );

  it('with a compressed body is refused without being unpacked', async () => {
    const bomb = gzipSync(Buffer.alloc(50 * 1024 * 1024));
    const response = await post(bomb as BodyInit, { ...json, 'content-encoding': 'gzip' });
    expect(response.status).toBe(415);
    expect((await response.json()).errors[0].message).toBe('The body is compressed; send it as it is.');
  });

  it('with too long an address is refused, and one that is just short enough is not', async () => {
    const statusOf = async (length: number) => {
      const start = '/graphql?query=%7B__typename%7D&a=';
      const response = await api.fetch(start + 'a'.repeat(length - start.length), {
        headers: { 'apollo-require-preflight': '1' },
      });
      return response.status;
    };
    const most = limits.addressKibibytes.anonymous * 1024;
    expect(await statusOf(most)).toBe(200);
    expect(await statusOf(most + 1)).toBe(414);
  });

  it('with headers that are too large is refused', async () => {
    const most = limits.headerKibibytes.anonymous * 1024;
    expect((await post(ping, { ...json, 'x-filler': 'a'.repeat(most / 2) })).status).toBe(200);
    const { ended } = raw(`${head(ping.length, `x-filler: ${'a'.repeat(most)}\r\n`)}${ping}`);
    expect(await ended).toMatch(/^HTTP\/1.1 431 /);
    await stillAnswers();
  });

  it('with too many headers is refused, and one with just as many as allowed is not', async () => {
    const most = limits.headers.anonymous;
    // Beside those that every request here has.
    const own = head(ping.length, 'connection: close\r\n').split('\r\n').length - 3;
    const withHeaders = (count: number) => {
      const fillers = Array.from({ length: count - own }, (_, index) => `x-${index}: a\r\n`).join('');
      return raw(`${head(ping.length, `connection: close\r\n${fillers}`)}${ping}`).ended;
    };
    expect(await withHeaders(most)).toMatch(/^HTTP\/1.1 200 /);
    const refusal = await withHeaders(most + 1);
    expect(refusal).toMatch(/^HTTP\/1.1 431 /);
    expect(refusal).toContain(`There are too many headers; at most ${most} are allowed.`);
    await stillAnswers();
  });

  it('whose headers do not come is closed', async () => {
    const begin = Date.now();
    const slow = raw('POST /graphql HTTP/1.1\r\nhost: a\r\n');
    expect(await slow.ended).toMatch(/^HTTP\/1.1 408 /);
    expect(Date.now() - begin).toBeGreaterThanOrEqual(limits.headersMilliseconds.anonymous - 100);
    await stillAnswers();
  });

  it('whose body does not come is closed, byte by byte too', async () => {
    const begin = Date.now();
    const slow = raw(head(100), '{');
    const drip = setInterval(() => slow.socket.writable && slow.socket.write(' '), 500);
    const answer = await slow.ended;
    clearInterval(drip);
    expect(answer).toMatch(/^HTTP\/1.1 408 /);
    expect(answer).toContain('The request did not arrive in time.');
    expect(Date.now() - begin).toBeGreaterThanOrEqual(limits.bodyMilliseconds.anonymous - 100);
    await stillAnswers();
  });

  it('that uploads may take longer than others', () => {
    expect(limits.uploadMilliseconds.anonymous).toBeGreaterThan(limits.bodyMilliseconds.anonymous);
  });

  it('that comes with many others through one connection is answered in its turn', async () => {
    const one = `${head(ping.length)}${ping}`;
    const last = `${head(ping.length, 'connection: close\r\n')}${ping}`;
    const { ended } = raw(one.repeat(20) + last);
    expect((await ended).match(/HTTP\/1.1 200 /g)).toHaveLength(21);
  });

  it.each([
    ['two lengths', `POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-length: 3\r\ncontent-length: 4\r\n\r\nabcd`],
    [
      'a length and chunks',
      `POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-length: 3\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`,
    ],
    ['a line that is no header', 'GET / HTTP/1.1\r\nhost: a\r\nnothing\r\n\r\n'],
    ['nothing of HTTP', '\u0016\u0003\u0001\u0002\u0000\r\n\r\n'],
  ])('that two servers could read differently is refused: %s', async (_, text) => {
    expect(await raw(text).ended).toMatch(/^HTTP\/1.1 400 /);
    await stillAnswers();
  });

  it('to become a websocket is not one, from wherever it comes', async () => {
    const upgrade =
      'GET /graphql HTTP/1.1\r\nhost: a\r\norigin: https://elsewhere.example\r\nconnection: upgrade, close\r\nupgrade: websocket\r\nsec-websocket-version: 13\r\nsec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n';
    const answer = raw(upgrade);
    await vi.waitFor(() => expect(answer.text()).toMatch(/^HTTP\/1.1 4\d\d /));
    expect(answer.text()).not.toContain('101 Switching');
  });
});

describe('one client', () => {
  it('may have so many connections open, and the next is closed', async () => {
    const api = await startApi(emptyDatabase, undefined, { rate: 0.05 });
    const most = limits.connections.anonymous * 0.05;
    const { port } = new URL(api.url);
    const open = () =>
      new Promise<'open' | 'closed'>((resolve) => {
        const socket = connect(Number(port), '127.0.0.1');
        sockets.push(socket);
        socket.on('error', () => {});
        socket.once('close', () => resolve('closed'));
        socket.once('data', () => resolve('open'));
        socket.write('GET /health/live HTTP/1.1\r\nhost: a\r\n\r\n');
      });
    const sockets: Socket[] = [];
    try {
      const found: string[] = [];
      for (let count = 0; count <= most; count += 1) found.push(await open());
      expect(found).toEqual([...Array(most).fill('open'), 'closed']);
      sockets[0]?.destroy();
      await vi.waitFor(async () => expect(await open()).toBe('open'));
    } finally {
      for (const socket of sockets) socket.destroy();
      await api.close();
    }
  });
});
