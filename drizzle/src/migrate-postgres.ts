import { setTimeout as wait } from 'node:timers/promises';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import { DatabaseUnavailable } from './database-unavailable.ts';
import { migrationsFolder } from './migrations-folder.ts';
import { openClient } from './steady/open-client.ts';

/** Any fixed number: processes that migrate the same database wait for each other on it. */
const migrationLock = 7_367_825;
/** Whoever waits for a table keeps everybody behind it waiting: so it waits shortly, and tries again. */
const lockTimeout = '2s';
const tries = 30;
const pauseMilliseconds = 1_000;

/** Brings the tables up to date, all steps or none, once whichever process does it. */
export async function migratePostgres(url: string): Promise<void> {
  const alone = openClient(url, { max: 1, idle_timeout: 0, max_lifetime: null });
  try {
    await alone`select pg_advisory_lock(${migrationLock})`;
    await alone`select set_config('lock_timeout', ${lockTimeout}, false)`;
    for (let left = tries; ; left -= 1) {
      try {
        return await migrate(drizzle(alone), { migrationsFolder });
      } catch (error) {
        if (!isLocked(error)) throw error;
        if (left === 1) throw new DatabaseUnavailable(stillLocked, { cause: error });
        await wait(pauseMilliseconds);
      }
    }
  } finally {
    await alone.end({ timeout: 5 });
  }
}

const stillLocked =
  'The tables cannot be brought up to date: something else has been using them without a break. Look in pg_stat_activity for what it is, end it, and start again.';

function isLocked(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause) {
    if ((at as { code?: unknown }).code === '55P03') return true;
  }
  return false;
}
