import type { Database } from '@portolan/drizzle/database';
import type { Viewer } from './auth/viewer.ts';
import type { Registry } from './people/registry.ts';
import type { Reader } from './select/statement.ts';

/** What a request carries through its resolvers. */
export interface Context extends Reader {
  readonly database: Database;
  /** Who asks: always there, anonymous for the public. */
  readonly viewer: Viewer;
  /** Whether the request shows who sends it, so that nobody may keep the answer. */
  readonly isPersonal: boolean;
  /** Where the public reads the portal, without a slash at the end. */
  readonly portalUrl?: string | undefined;
  /** What people's affairs need. */
  readonly registry: Registry;
}
