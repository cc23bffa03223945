import * as tables from '@portolan/schema/tables';
import { drizzle } from 'drizzle-orm/postgres-js';
import type postgres from 'postgres';
import type { Database, TextRow } from './database.ts';
import { DatabaseUnavailable } from './database-unavailable.ts';
import { migratePostgres } from './migrate-postgres.ts';
import { type Observe, observedClient } from './observe.ts';
import { openClient, within } from './steady/open-client.ts';
import { SteadyPool } from './steady/steady-pool.ts';
import { watchTogether } from './watch-together.ts';

const oldestVersion = 15;
const connectSeconds = 5;
/** How long the server has to say that a lock is still held, in milliseconds. */
const verifyMilliseconds = 5_000;

const reasons: Record<string, string> = {
  ECONNREFUSED: 'nothing listens there',
  ENOTFOUND: 'the host name is unknown',
  EAI_AGAIN: 'the host name cannot be looked up',
  CONNECT_TIMEOUT: `it does not answer within ${connectSeconds} seconds`,
  '28P01': 'the password is wrong',
  '28000': 'the user may not connect',
  '3D000': 'there is no such database',
};

export async function openPostgres(url: string, observe: Observe, maxConnections = 10): Promise<Database> {
  await requireVersion(url);
  const pool = new SteadyPool(url, maxConnections);
  const db = drizzle(observedClient(pool.client, observe), { schema: tables, casing: 'snake_case' });
  return {
    engine: 'postgres',
    db,
    run: async <Row>(text: string, params: readonly unknown[], signal?: AbortSignal) =>
      (await observe(text, () => pool.send(text, params, { isPrepared: true, signal }))) as unknown as Row[],
    runForBytes: async (text, params, signal) =>
      (await observe(text, () =>
        pool.send(text, params, { isPrepared: true, asBytes: true, signal }),
      )) as unknown as TextRow[],
    migrate: () => migratePostgres(url),
    listen: async (channel, hear) => {
      const alone = openClient(url, { max: 1, idle_timeout: 0, max_lifetime: null });
      await alone.listen(channel, hear);
      return () => alone.end({ timeout: 1 });
    },
    tryHold: async (lock) => {
      const alone = openClient(url, { max: 1, idle_timeout: 0, max_lifetime: null });
      const release = () => alone.end({ timeout: 1 });
      const ask = <Row>(question: Promise<readonly Row[]>) => within(verifyMilliseconds, question);
      try {
        const [row] = await ask(alone`select pg_try_advisory_lock(${lock}) as is_held, pg_backend_pid() as pid`);
        if (row?.is_held !== true) {
          await release();
          return undefined;
        }
        const verify = async () => {
          const [now] = await ask(alone`select pg_backend_pid() as pid`);
          if (now?.pid !== row.pid) throw new Error('The connection that had the lock of the publisher was lost.');
        };
        return { verify, release };
      } catch (error) {
        await release();
        throw error;
      }
    },
    watch: () => watchTogether(url),
    close: () => pool.close(),
  };
}

async function requireVersion(url: string): Promise<void> {
  const client = connect(url);
  try {
    const question = client`select current_setting('server_version_num')::int / 10000 as major`;
    // The driver calls again for ever where somebody answers and hangs up at once.
    const [row] = await within((connectSeconds + 1) * 1_000, question);
    if (Number(row?.major) >= oldestVersion) return;
    throw new DatabaseUnavailable(
      `The database at ${withoutPassword(url)} is PostgreSQL ${row?.major}; Portolan needs ${oldestVersion} or newer.`,
    );
  } catch (cause) {
    if (cause instanceof DatabaseUnavailable) throw cause;
    const { code = '', message } = cause as NodeJS.ErrnoException;
    const reason = reasons[code] ?? message;
    throw new DatabaseUnavailable(`The database at ${withoutPassword(url)} cannot be used: ${reason}.`, { cause });
  } finally {
    await client.end({ timeout: 0 });
  }
}

function connect(url: string): postgres.Sql {
  try {
    if (!/^postgres(ql)?:\/\//.test(url)) throw new TypeError('scheme');
    return openClient(url, { max: 1, fetch_types: false });
  } catch (cause) {
    throw new DatabaseUnavailable(
      'DATABASE_URL is not a PostgreSQL address; it looks like postgres://user:password@host:5432/database.',
      { cause },
    );
  }
}

function withoutPassword(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}
