import { Rates } from '@portolan/api/limits/rates';
import { shareIn } from '@portolan/api/limits/share-rates';
import { limits } from '@portolan/schema/limits';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Api, startApi } from '../helpers/api.ts';
import { describeOnEachEngine } from '../helpers/databases.ts';
import { addPerson } from '../helpers/people.ts';

const minute = 60_000;
const reader = { key: 'reader', kind: 'anonymous' } as const;
const { requestsAMinute, pointsAMinute, atOnce } = limits;

describe('the rates of one process', () => {
  const begins = (rates: Rates, count: number, now: number) =>
    Array.from({ length: count }, () => {
      const seconds = rates.begin(reader, now);
      if (seconds === 0) rates.end(reader);
      return seconds;
    });

  it('allow so many requests in a minute, and then tell how long to wait until the next', () => {
    const rates = new Rates();
    expect(begins(rates, requestsAMinute.anonymous, 15_000)).not.toContain(45);
    expect(rates.begin(reader, 15_000)).toBe(45);
    expect(rates.begin({ ...reader, key: 'another' }, 15_000)).toBe(0);
    expect(rates.begin(reader, minute)).toBe(0);
  });

  it('allow so many points in a minute, and leave those that were refused', () => {
    const rates = new Rates();
    expect(rates.spend(reader, { points: pointsAMinute.anonymous - 1 }, 0)).toBe(0);
    expect(rates.spend(reader, { points: 2 }, 30_000)).toBe(30);
    expect(rates.spend(reader, { points: 1 }, 30_000)).toBe(0);
  });

  it('allow so many requests at once, from one minute to the next', () => {
    const rates = new Rates();
    for (let count = 0; count < atOnce.anonymous; count += 1) expect(rates.begin(reader, 0)).toBe(0);
    expect(rates.begin(reader, minute)).toBe(1);
    rates.end(reader);
    expect(rates.begin(reader, minute)).toBe(0);
  });

  it('allow more to those who are signed in, and more to all where the operator says so', () => {
    const rates = new Rates(2);
    expect(rates.spend(reader, { points: pointsAMinute.anonymous * 2 }, 0)).toBe(0);
    expect(rates.spend({ key: 'editor', kind: 'signedIn' }, { points: pointsAMinute.signedIn * 2 }, 0)).toBe(0);
  });
});

describeOnEachEngine('the rates of several processes', (given) => {
  it('are those of one, but for what they have not told each other yet', async () => {
    const now = Date.now();
    const processes = Array.from({ length: 3 }, () => new Rates(1, shareIn(given.database)));
    let allowed = 0;
    for (let count = 0; count < requestsAMinute.anonymous; count += 1) {
      for (const rates of processes) {
        if (rates.spend({ key: 'everywhere', kind: 'anonymous' }, { requests: 1 }, now) === 0) allowed += 1;
        await rates.settle();
      }
    }
    const untold = processes.length * requestsAMinute.anonymous * 0.1;
    expect(allowed).toBeGreaterThanOrEqual(requestsAMinute.anonymous);
    expect(allowed).toBeLessThanOrEqual(requestsAMinute.anonymous + untold);
  });

  it('are forgotten when their minutes are over', async () => {
    await shareIn(given.database)(100, new Map([['long ago', { requests: 1, points: 1 }]]));
    await shareIn(given.database)(200, new Map([['now', { requests: 1, points: 1 }]]));
    expect(await given.database.run('select key from request_rates where minute <= 100', [])).toEqual([]);
  });
});

describeOnEachEngine('asking too much', (given) => {
  let api: Api;
  beforeAll(async () => {
    // All of it in one minute, however long it takes.
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
    api = await startApi(given.database, undefined, { rate: 0.1, trustProxy: 'loopback' });
  });
  afterAll(async () => {
    vi.useRealTimers();
    await api.close();
  });

  const ask = (query: string, headers: Record<string, string> = {}) =>
    api.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query }),
    });
  const from = (address: string) => ({ 'x-forwarded-for': address });
  const statuses = async (count: number, headers: Record<string, string>, query = '{ partners { totalCount } }') => {
    const found: number[] = [];
    for (let index = 0; index < count; index += 1) found.push((await ask(query, headers)).status);
    return found;
  };
  const most = requestsAMinute.anonymous * 0.1;

  it('from one address is answered with 429 and the time to wait, and leaves other addresses alone', async () => {
    const found = await statuses(most + 1, from('192.0.2.1'));
    const refused = await ask('{ __typename }', from('192.0.2.1'));
    expect(found.slice(0, most)).toEqual(Array(most).fill(200));
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await refused.json()).toEqual({
      errors: [
        {
          message: expect.stringMatching(/^Too much was asked from here\. Try again in /),
          extensions: { code: 'RATE_LIMITED' },
        },
      ],
    });
    expect((await ask('{ __typename }', from('192.0.2.2'))).status).toBe(200);
  });

  it('is counted for the network of an IPv6 customer, who has all addresses in it', async () => {
    for (let index = 0; index < most; index += 1)
      await ask('{ __typename }', from(`2001:db8:1:2::${index.toString(16)}`));
    expect((await ask('{ __typename }', from('2001:db8:1:2:ffff::1'))).status).toBe(429);
    expect((await ask('{ __typename }', from('2001:db8:1:3::1'))).status).toBe(200);
  });

  it('in points is refused too, for answers that are known as for others', async () => {
    const dear = '{ partners(first: 200) { totalCount nodes { slug calls(first: 7) { nodes { slug } } } } }';
    const found = await statuses(2, from('192.0.2.3'), dear);
    expect(found).toEqual([200, 429]);
    expect((await ask('{ __typename }', from('192.0.2.3'))).status).toBe(200);
  });

  it('is counted for the account of who is signed in, wherever they are', async () => {
    const ana = await addPerson(given.database, api, 'ana', { role: 'editor' });
    const mine = { cookie: ana.cookie, origin: api.url };
    expect((await statuses(most + 1, { ...mine, ...from('192.0.2.4') })).at(-1)).toBe(200);
    const rest = requestsAMinute.signedIn * 0.1 - most - 1;
    await statuses(rest, { ...mine, ...from('192.0.2.5') });
    expect((await ask('{ __typename }', { ...mine, ...from('192.0.2.6') })).status).toBe(429);
  });

  it('cannot be done under another address by whoever is no trusted proxy', async () => {
    const open = await startApi(given.database, undefined, { rate: 0.1 });
    try {
      for (let index = 0; index < most; index += 1) {
        await open.fetch('/graphiql', { method: 'HEAD', headers: from(`192.0.2.${index}`) });
      }
      const response = await open.fetch('/graphiql', { method: 'HEAD', headers: from('198.51.100.1') });
      expect(response.status).toBe(429);
    } finally {
      await open.close();
    }
  });
});
