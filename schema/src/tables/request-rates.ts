import { integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';

/** What clients spent in a minute, all processes together; a minute is counted from 1970 on. */
export const requestRates = pgTable(
  'request_rates',
  {
    key: text().notNull(),
    minute: integer().notNull(),
    requests: integer().notNull(),
    points: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.key, t.minute] })],
);
