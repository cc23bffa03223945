import type { Database } from '@portolan/drizzle/database';
import type { Authentication } from '../auth/authentication.ts';

/** What people's affairs need: the database, and passwords and keys from who knows them. */
export interface Registry {
  database: Database;
  authentication: Pick<Authentication, 'betterAuth' | 'settings'>;
}

/** The handle that a transaction gives. */
export type Tx = Parameters<Parameters<Database['db']['transaction']>[0]>[0];
