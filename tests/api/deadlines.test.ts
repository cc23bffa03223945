import { request } from 'node:http';
import { Statements } from '@portolan/api/limits/statements';
import type { Database } from '@portolan/drizzle/database';
import { limits } from '@portolan/schema/limits';
import { describe, expect, it, vi } from 'vitest';
import { type Api, startApi } from '../helpers/api.ts';
import { describeOnPostgres } from '../helpers/databases.ts';
import { stubDatabase } from '../helpers/stub-database.ts';

const endless = () => new Promise<never>(() => {});
const patient = { allowance: 'anonymous', end: Number.POSITIVE_INFINITY, isGone: () => false } as const;

const ask = (api: Api, query = '{ partners { totalCount } }') =>
  api.fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });

describe('a statement', () => {
  it('that the database never answers is given up within the time of a query, which is told with 503 that it is away', async () => {
    const api = await startApi(stubDatabase(endless), undefined, { slowness: 1 });
    try {
      const begin = performance.now();
      const response = await ask(api);
      expect(performance.now() - begin).toBeGreaterThan(limits.statementMilliseconds.anonymous * 0.9);
      expect([response.status, response.headers.get('retry-after')]).toEqual([503, '2']);
      expect((await response.json()).errors[0]).toMatchObject({
        message: 'The database does not answer just now. Try again in a few seconds.',
        extensions: { code: 'UNAVAILABLE' },
      });
    } finally {
      await api.close();
    }
  });

  it('is given no longer than is left of the whole query', async () => {
    const statements = new Statements(stubDatabase(endless));
    const end = Date.now() - 1;
    await expect(statements.run('select 1', [], { ...patient, end })).rejects.toMatchObject({
      extensions: { code: 'TIMED_OUT' },
    });
  });

  it('that finds too many before it waits for a while, and is then refused with 503', async () => {
    const api = await startApi(stubDatabase(endless), undefined, { slowness: 1 });
    const waitOf = async (number: number) => {
      const response = await ask(api, `{ a${number}: partners { totalCount } }`);
      return `${response.status}, ${response.headers.get('retry-after')}`;
    };
    try {
      const answers = await Promise.all(Array.from({ length: 110 }, (_, index) => waitOf(index)));
      // Those that are with the database, and those that wait for a place.
      expect(answers.toSorted()).toEqual([...Array(10).fill('503, 1'), ...Array(100).fill('503, 2')]);
    } finally {
      await api.close();
    }
  });

  it('that waits has its turn when another is done', async () => {
    const done: (() => void)[] = [];
    const statements = new Statements(stubDatabase(() => new Promise((resolve) => done.push(() => resolve([])))));
    const all = Array.from({ length: 101 }, () => statements.run('select 1', [], patient));
    await vi.waitFor(() => expect(done).toHaveLength(100));
    for (const finish of done.splice(0)) finish();
    await vi.waitFor(() => expect(done).toHaveLength(1));
    done[0]?.();
    expect(await Promise.all(all)).toHaveLength(101);
  });
});

describeOnPostgres('a statement in PostgreSQL', (given) => {
  const running = () =>
    given.database.run<{ query: string }>(
      `select query from pg_stat_activity where query like '%pg_sleep(30)%' and query not like '%pg_stat_activity%' and state = 'active'`,
      [],
    );

  /** Whatever is asked of it, it sleeps. */
  const sleeping = (): Database => ({
    ...given.database,
    run: <Row>(_: string, __: readonly unknown[], signal?: AbortSignal) =>
      given.database.run<Row>('select pg_sleep(30)', [], signal),
  });

  it('is stopped there when it takes too long', async () => {
    const statements = new Statements(given.database);
    await expect(statements.run('select pg_sleep(30)', [], patient)).rejects.toMatchObject({
      extensions: { code: 'TIMED_OUT' },
    });
    await vi.waitFor(async () => expect(await running()).toEqual([]), { timeout: 5_000 });
  });

  it('is stopped there in time for the query to be told so with 504', async () => {
    const api = await startApi(sleeping(), undefined, { slowness: 1 });
    try {
      const response = await ask(api);
      expect(response.status).toBe(504);
      expect((await response.json()).errors[0]).toMatchObject({
        message: 'The query took too long and was stopped. Ask for less at once, or try again later.',
        extensions: { code: 'TIMED_OUT' },
      });
    } finally {
      await api.close();
    }
  });

  it('is stopped there when whoever asked has gone', async () => {
    const api = await startApi(sleeping());
    try {
      const leaving = request(`${api.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
      });
      leaving.on('error', () => {});
      leaving.end('{"query":"{ partners { totalCount } }"}');
      await vi.waitFor(async () => expect(await running()).toHaveLength(1), { interval: 20 });
      leaving.destroy();
      await vi.waitFor(async () => expect(await running()).toEqual([]), { timeout: 800, interval: 20 });
    } finally {
      await api.close();
    }
  });

  it('that answers a known question is stopped too, and that its asker has gone is no fault that is reported', async () => {
    const slow: typeof given.database.runForBytes = (_text, _params, signal) =>
      given.database.runForBytes('select pg_sleep(30)::text', [], signal);
    const api = await startApi({ ...given.database, runForBytes: slow });
    const ask = () => {
      const asked = request(`${api.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' } });
      asked.on('error', () => {});
      asked.end('{"query":"{ partners { totalCount } }"}');
      return asked;
    };
    try {
      await new Promise((resolve) => ask().once('response', resolve));
      const leaving = ask();
      await vi.waitFor(async () => expect(await running()).toHaveLength(1), { interval: 20 });
      leaving.destroy();
      await vi.waitFor(async () => expect(await running()).toEqual([]), { timeout: 800, interval: 20 });
      await api.close();
      expect(api.reports).toEqual([]);
    } finally {
      await api.close();
    }
  });
});
