import { boolean, index, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { flag, id, moment, owner } from './columns.ts';
import { users } from './users.ts';

/** Better Auth's table: only the hash of a key is kept. What a key may do is its row in `grants`. */
export const apiKeys = pgTable(
  'api_keys',
  {
    id: id(),
    configId: text().notNull().default('default'),
    name: text(),
    /** The first characters, to tell keys apart. */
    start: text(),
    prefix: text(),
    key: text().notNull(),
    /** The person who created it and answers for it. */
    referenceId: owner(() => users.id),
    refillInterval: integer(),
    refillAmount: integer(),
    lastRefillAt: moment(),
    enabled: flag(true),
    rateLimitEnabled: boolean(),
    rateLimitTimeWindow: integer(),
    rateLimitMax: integer(),
    requestCount: integer().notNull().default(0),
    remaining: integer(),
    lastRequest: moment(),
    expiresAt: moment(),
    createdAt: moment().notNull().defaultNow(),
    updatedAt: moment().notNull().defaultNow(),
    permissions: text(),
    metadata: text(),
  },
  (t) => [uniqueIndex('api_keys_key').on(t.key), index('api_keys_reference').on(t.referenceId)],
);
