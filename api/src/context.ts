import type { Database } from '@portolan/drizzle/database';
import type { Viewer } from './auth/viewer.ts';
import type { Allowance } from './limits/allowance.ts';
import type { Registry } from './people/registry.ts';
import type { RequestNote } from './seen/request-note.ts';
import type { Reader } from './select/statement.ts';

export interface Limited {
  readonly allowance: Allowance;
  /** When it must be answered, in milliseconds since 1970. */
  end: number;
  /** Counts points. Throws when there are not so many left. */
  spend(points: number): void;
}

/** What a request carries through its resolvers. */
export interface Context extends Reader {
  database: Database;
  /** What is noted of the request. */
  readonly note?: RequestNote;
  /** Reads where there is most room, for what nobody in particular asks; a replica may answer. */
  readonly publicRun?: Database['run'];
  /** What the request may take. */
  readonly limited: Limited;
  /** Who asks: always there, anonymous for the public. */
  readonly viewer: Viewer;
  /** Whether the request shows who sends it, so that nobody may keep the answer. */
  readonly isPersonal: boolean;
  /** Where the public reads the portal, without a slash at the end. */
  readonly portalUrl?: string | undefined;
  /** What people's affairs need. */
  readonly registry: Registry;
}
