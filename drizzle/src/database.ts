import type * as tables from '@portolan/schema/tables';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import { type Observe, unobserved } from './observe.ts';
import type { RevisionWatch } from './revision-watch.ts';

/** Drizzle over either engine. Inside `transaction` use only the handle it gives: PGlite has one connection. */
export type Db = PgDatabase<PgQueryResultHKT, typeof tables>;

export interface Database {
  readonly engine: 'pglite' | 'postgres';
  readonly db: Db;
  /**
   * Runs one statement with `$1`-style parameters, prepared where the engine can, and returns its rows. One that begins
   * with "select" is sent again when its connection was cut. Throws `DatabaseAway` when the database cannot do it just
   * now; aborted, it is stopped where the engine can.
   */
  run<Row>(text: string, params: readonly unknown[], signal?: AbortSignal): Promise<Row[]>;
  /** The same for a statement whose columns are all text: each row is the bytes of its columns, which are not read here. */
  runForBytes(text: string, params: readonly unknown[], signal?: AbortSignal): Promise<TextRow[]>;
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

/** The columns of one row as UTF-8. */
export type TextRow = readonly (Uint8Array | null)[];

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
  /** Told of every statement. */
  observe?: Observe | undefined;
}

/** Opens PostgreSQL when there is an address, else the embedded database. Throws `DatabaseUnavailable` with the reason. */
export async function openDatabase({
  url,
  dataDir,
  maxConnections,
  observe = unobserved,
}: DatabaseLocation): Promise<Database> {
  if (url !== undefined) {
    const { openPostgres } = await import('./open-postgres.ts');
    return openPostgres(url, observe, maxConnections);
  }
  const { openPglite } = await import('./open-pglite.ts');
  return openPglite(dataDir, observe);
}
