import { setTimeout } from 'node:timers/promises';
import * as tables from '@portolan/schema/tables';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';
import type { Database } from './database.ts';
import { DatabaseUnavailable } from './database-unavailable.ts';
import { migrationsFolder } from './migrations-folder.ts';
import { watchTogether } from './watch-together.ts';

const oldestVersion = 15;
const connectSeconds = 5;
/** Any fixed number: processes that migrate the same database wait for each other on it. */
const migrationLock = 7_367_825;

const reasons: Record<string, string> = {
  ECONNREFUSED: 'nothing listens there',
  ENOTFOUND: 'the host name is unknown',
  EAI_AGAIN: 'the host name cannot be looked up',
  CONNECT_TIMEOUT: `it does not answer within ${connectSeconds} seconds`,
  '28P01': 'the password is wrong',
  '28000': 'the user may not connect',
  '3D000': 'there is no such database',
};

export async function openPostgres(url: string, maxConnections = 10): Promise<Database> {
  // To compile a statement takes PostgreSQL longer than to run any of ours.
  const options = { connect_timeout: connectSeconds, onnotice: () => {}, connection: { jit: 'off' } } as const;
  const client = connect(url, { ...options, max: maxConnections });
  await requireVersion(client, url);
  const db = drizzle(client, { schema: tables, casing: 'snake_case' });
  return {
    engine: 'postgres',
    db,
    run: async <Row>(text: string, params: readonly unknown[]) =>
      (await client.unsafe(text, params as never[], { prepare: true })) as unknown as Row[],
    migrate: async () => {
      const alone = connect(url, { ...options, max: 1 });
      try {
        await alone`select pg_advisory_lock(${migrationLock})`;
        await migrate(drizzle(alone), { migrationsFolder });
      } finally {
        await alone.end();
      }
    },
    watch: () => watchTogether(url),
    close: () => client.end({ timeout: 5 }),
  };
}

function connect(url: string, options: postgres.Options<Record<string, never>>) {
  try {
    if (!/^postgres(ql)?:\/\//.test(url)) throw new TypeError('scheme');
    return postgres(url, options);
  } catch (cause) {
    throw new DatabaseUnavailable(
      'DATABASE_URL is not a PostgreSQL address; it looks like postgres://user:password@host:5432/database.',
      { cause },
    );
  }
}

async function requireVersion(client: postgres.Sql, url: string): Promise<void> {
  const question = client`select current_setting('server_version_num')::int / 10000 as major`;
  const rows = await Promise.race([question, lateness()]).catch(async (cause: NodeJS.ErrnoException) => {
    await client.end({ timeout: 0 });
    const reason = reasons[cause.code ?? ''] ?? cause.message;
    throw new DatabaseUnavailable(`The database at ${withoutPassword(url)} cannot be used: ${reason}.`, { cause });
  });
  if (Number(rows[0]?.major) < oldestVersion) {
    await client.end();
    throw new DatabaseUnavailable(
      `The database at ${withoutPassword(url)} is PostgreSQL ${rows[0]?.major}; Portolan needs ${oldestVersion} or newer.`,
    );
  }
}

/** The driver calls again for ever where somebody answers and hangs up at once. */
async function lateness(): Promise<never> {
  await setTimeout((connectSeconds + 1) * 1000, undefined, { ref: false });
  throw Object.assign(new Error('No answer in time.'), { code: 'CONNECT_TIMEOUT' });
}

function withoutPassword(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}
