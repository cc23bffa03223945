import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '@portolan/api/app';
import type { Database } from '@portolan/drizzle/database';
import type { RevisionWatch } from '@portolan/drizzle/revision-watch';
import type { GraphQLFormattedError } from 'graphql';
import { type CountedStatements, countStatements } from './statements.ts';

/** An answer of the API; `data` is as loose as JSON, unless the test says what it is. */
export interface Answer<Data = Json> {
  data?: Data;
  errors?: GraphQLFormattedError[];
}

// biome-ignore lint/suspicious/noExplicitAny: a test reads deep into answers whose shape its query states.
export type Json = any;

export interface Api {
  /** Where it listens, without a slash at the end. */
  readonly url: string;
  /** Where it serves public files from. */
  readonly filesDir: string;
  /** What it sent to the database, newest last. */
  readonly statements: CountedStatements;
  /** What went wrong inside, as it was reported. */
  readonly reports: unknown[];
  /** Any request, by path. */
  fetch(path: string, init?: RequestInit): Promise<Response>;
  /** Posts an operation and gives the whole answer. */
  ask<Data = Json>(document: string, variables?: object): Promise<Answer<Data>>;
  /** The data of an operation that must succeed. */
  query<Data = Json>(document: string, variables?: object): Promise<Data>;
  /** The code and message of the one error that an operation must give. */
  refusal(document: string, variables?: object): Promise<{ code: unknown; message: string }>;
  close(): Promise<void>;
}

/** Starts the API over a database on a port of its own, as it runs in production but for the log. With a watch it keeps answers. */
export async function startApi(database: Database, watch?: RevisionWatch): Promise<Api> {
  const filesDir = await mkdtemp(join(tmpdir(), 'portolan-files-'));
  const statements = countStatements(database);
  const reports: unknown[] = [];
  const app = await createApp({
    database: statements.database,
    filesDir,
    watch,
    report: (error) => reports.push(error),
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;

  const ask = async <Data>(query: string, variables?: object): Promise<Answer<Data>> => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Answer<Data>;
  };

  return {
    url,
    filesDir,
    statements,
    reports,
    ask,
    fetch: (path, init) => fetch(`${url}${path}`, init),
    query: async <Data>(document: string, variables?: object) => {
      const { data, errors } = await ask<Data>(document, variables);
      if (errors !== undefined) throw new Error(explained(errors, reports));
      return data as Data;
    },
    refusal: async (document, variables) => {
      const { errors = [] } = await ask(document, variables);
      const [error, ...others] = errors;
      if (error === undefined || others.length > 0) {
        throw new Error(`One error was expected, but there were ${errors.length}. ${explained(errors, reports)}`);
      }
      return { code: error.extensions?.code, message: error.message };
    },
    close: async () => {
      await app.close();
      await rm(filesDir, { recursive: true, force: true });
    },
  };
}

const explained = (errors: readonly GraphQLFormattedError[], reports: readonly unknown[]) =>
  [...errors.map(({ message }) => message), ...reports.map(String)].join('\n');
