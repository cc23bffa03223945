import type { Reader } from './select/statement.ts';

/** What a request carries through its resolvers. */
export interface Context extends Reader {
  readonly requestId: string;
}
