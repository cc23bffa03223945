import { randomBytes } from 'node:crypto';
import { type Database, openDatabase } from '@portolan/drizzle/database';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, inject } from 'vitest';

export type Engine = Database['engine'];

export interface OpenedDatabase extends Database {
  /** The address, where the engine has one. */
  readonly url: string | undefined;
}

/** What a body of tests gets: the database is there once the tests run, not while they are collected. */
export interface Given {
  readonly engine: Engine;
  readonly database: OpenedDatabase;
}

const postgresAdminUrl = inject('postgresAdminUrl');

/**
 * Runs a body of tests on each engine, over a fresh, migrated database that goes when the body ends. Without PostgreSQL
 * its half is left out; `find-postgres.ts` says so. Use it once a file: an embedded database is costly.
 */
export function describeOnEachEngine(name: string, body: (given: Given) => void): void {
  describeOnPglite(`${name} (PGlite)`, body);
  describeOnPostgres(`${name} (PostgreSQL)`, body);
}

/** On PostgreSQL alone, for what the embedded engine does not have. */
export function describeOnPostgres(name: string, body: (given: Given) => void): void {
  describe.skipIf(postgresAdminUrl === undefined)(name, () => body(opened('postgres')));
}

/** On the embedded engine, which everybody has. */
export function describeOnPglite(name: string, body: (given: Given) => void): void {
  describe(name, () => body(opened('pglite')));
}

/** As `describeOnEachEngine`, for what cannot differ between the engines: on the quicker one that is there. */
export function describeOnAnyEngine(name: string, body: (given: Given) => void): void {
  describe(name, () => body(opened(postgresAdminUrl === undefined ? 'pglite' : 'postgres')));
}

function opened(engine: Engine): Given {
  let database: OpenedDatabase | undefined;
  beforeAll(async () => {
    database = await (engine === 'pglite' ? emptyPglite() : openMigrated(engine));
  });
  afterAll(() => database?.close());
  return {
    engine,
    get database() {
      if (database === undefined)
        throw new Error('The database opens before the first test: use it in hooks and tests.');
      return database;
    },
  };
}

async function openMigrated(engine: Engine): Promise<OpenedDatabase> {
  const database = await openTestDatabase(engine);
  await database.migrate();
  return database;
}

let kept: OpenedDatabase | undefined;

/** The embedded database of this process, emptied: to open one takes seconds, so files that share a process share it. */
async function emptyPglite(): Promise<OpenedDatabase> {
  if (kept === undefined) {
    kept = await openMigrated('pglite');
  } else {
    const tables = await kept.run<{ name: string }>(
      `select format('%I', tablename) as name from pg_tables where schemaname = 'public' and tablename <> 'content_revision'`,
      [],
    );
    await kept.run(`truncate ${tables.map(({ name }) => name).join(', ')}`, []);
    await kept.run('update content_revision set number = 0', []);
  }
  return { ...kept, close: async () => {} };
}

/** An empty database that nobody else uses, not yet migrated. `close` makes it go. */
export async function openTestDatabase(engine: Engine): Promise<OpenedDatabase> {
  if (engine === 'pglite') return { ...(await openDatabase({})), url: undefined };
  if (postgresAdminUrl === undefined) throw new Error('No PostgreSQL answers.');
  const name = `portolan_test_${randomBytes(6).toString('hex')}`;
  await asAdmin((admin) => admin.unsafe(`create database ${name}`));
  const url = Object.assign(new URL(postgresAdminUrl), { pathname: `/${name}` }).href;
  const database = await openDatabase({ url, maxConnections: 4 });
  const close = async () => {
    await database.close();
    await asAdmin((admin) => admin.unsafe(`drop database ${name} with (force)`));
  };
  return { ...database, url, close };
}

async function asAdmin(act: (admin: postgres.Sql) => Promise<unknown>): Promise<void> {
  const admin = postgres(postgresAdminUrl as string, { max: 1, onnotice: () => {} });
  try {
    await act(admin);
  } finally {
    await admin.end();
  }
}
