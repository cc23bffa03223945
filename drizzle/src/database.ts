import type * as tables from '@portolan/schema/tables';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import type { RevisionWatch } from './revision-watch.ts';

/** Drizzle over either engine. Inside `transaction` use only the handle it gives: PGlite has one connection. */
export type Db = PgDatabase<PgQueryResultHKT, typeof tables>;

export interface Database {
  readonly engine: 'pglite' | 'postgres';
  readonly db: Db;
  /** Runs one statement with `$1`-style parameters, prepared where the engine can, and returns its rows. */
  run<Row>(text: string, params: readonly unknown[]): Promise<Row[]>;
  /** Brings the tables up to date; safe when several processes start at once. */
  migrate(): Promise<void>;
  /** Calls `hear` for each notice on a channel, until the promised function is called. A notice may be missed. */
  listen(channel: string, hear: () => void): Promise<() => Promise<void>>;
  /** Takes a lock that one process at a time has, under any fixed number; undefined while another one has it. */
  tryHold(lock: number): Promise<Held | undefined>;
  /** Watches the content for as long as something is kept that was made of it. */
  watch(): Promise<RevisionWatch>;
  close(): Promise<void>;
}

export interface Held {
  /** Throws when the lock was lost, as it is with the connection that has it. */
  verify(): Promise<void>;
  release(): Promise<void>;
}

export interface DatabaseLocation {
  /** A PostgreSQL address; without it the embedded database is used. */
  url?: string | undefined;
  /** The folder of the embedded database; without it nothing outlives the process. */
  dataDir?: string | undefined;
  /** How many connections to PostgreSQL at most. */
  maxConnections?: number | undefined;
}

/** Opens PostgreSQL when there is an address, else the embedded database. Throws `DatabaseUnavailable` with the reason. */
export async function openDatabase(location: DatabaseLocation): Promise<Database> {
  if (location.url !== undefined) {
    const { openPostgres } = await import('./open-postgres.ts');
    return openPostgres(location.url, location.maxConnections);
  }
  const { openPglite } = await import('./open-pglite.ts');
  return openPglite(location.dataDir);
}
