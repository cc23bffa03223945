import type { Reader } from './select/statement.ts';

/** What a request carries through its resolvers. */
export type Context = Reader;
