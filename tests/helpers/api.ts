import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '@portolan/api/app';
import type { AuthSettings } from '@portolan/api/auth/settings';
import type { MailSettings } from '@portolan/api/mail/mailer';
import type { PageMaker } from '@portolan/api/preview/add-previews';
import type { Database } from '@portolan/drizzle/database';
import type { RevisionWatch } from '@portolan/drizzle/revision-watch';
import { type Asker, createAsker } from './asker.ts';
import { type CountedStatements, countStatements } from './statements.ts';

export type { Answer, Json } from './asker.ts';

/** The API, asked by somebody who is not signed in. */
export interface Api extends Asker {
  /** Where it listens, without a slash at the end. */
  readonly url: string;
  /** Where it serves public files from. */
  readonly filesDir: string;
  /** What it sent to the database, newest last. */
  readonly statements: CountedStatements;
  /** What went wrong inside, as it was reported. */
  readonly reports: unknown[];
  close(): Promise<void>;
}

export interface StartOptions extends Partial<AuthSettings> {
  /** A port that is known before; else any that is free. */
  port?: number;
  /** Makes the pages of previews. */
  renderer?: PageMaker;
  /** How letters leave. */
  mail?: MailSettings;
  /** Where the public is read from. */
  reads?: Pick<Database, 'run' | 'runForBytes'>;
  /** How many times the usual rates clients may have; without it they are not counted. */
  rate?: number;
  /** Lets everybody ask for as much as the process that makes the pages. */
  isUnlimited?: boolean;
  /** How many times longer than usual a query may take; long, unless a test is about that: its machine may be busy. */
  slowness?: number;
  /** Whose word is taken for the address of a client. */
  trustProxy?: string;
}

/** Starts the API over a database on a port of its own, as it runs in production but for the log. With a watch it keeps answers. */
export async function startApi(database: Database, watch?: RevisionWatch, options: StartOptions = {}): Promise<Api> {
  const filesDir = await mkdtemp(join(tmpdir(), 'portolan-files-'));
  const statements = countStatements(database);
  const reports: unknown[] = [];
  const { port = 0, renderer, mail, reads, rate, trustProxy, isUnlimited, slowness = 30, ...settings } = options;
  const auth = { secret: randomBytes(32).toString('hex'), publicUrl: 'http://127.0.0.1', ...settings };
  const report = (error: unknown) => reports.push(error);
  const app = await createApp({
    database: statements.database,
    filesDir,
    auth,
    watch,
    report,
    reads,
    rate,
    trustProxy,
    isUnlimited,
    slowness,
    ...(renderer !== undefined && { renderer }),
    mail,
  });
  await app.listen({ host: '127.0.0.1', port });
  const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
  return {
    url,
    filesDir,
    statements,
    reports,
    ...createAsker(url, {}, reports),
    close: async () => {
      await app.close();
      await rm(filesDir, { recursive: true, force: true });
    },
  };
}
