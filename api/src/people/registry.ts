import type { Database } from '@portolan/drizzle/database';
import type { Authentication } from '../auth/authentication.ts';
import type { Mailer } from '../mail/mailer.ts';

/** What people's affairs need: the database, and passwords and keys from who knows them. */
export interface Registry {
  database: Database;
  authentication: Pick<Authentication, 'betterAuth' | 'settings'>;
  /** Sends letters; without it links are handed over by people. */
  mailer?: Mailer | undefined;
}

/** The handle that a transaction gives. */
export type Tx = Parameters<Parameters<Database['db']['transaction']>[0]>[0];
