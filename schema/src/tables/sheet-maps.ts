import { jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { id, instant, matches } from './columns.ts';

/** What the columns of sheets with the same headings were taken as, when one of them was last imported. */
export const sheetMaps = pgTable(
  'sheet_maps',
  {
    id: id(),
    /** What the rows are, as an import calls it. */
    kind: text().notNull(),
    /** A checksum of the headings in their order. */
    headings: text().notNull(),
    map: jsonb().$type<Record<string, string>>().notNull(),
    updatedAt: instant().notNull().defaultNow(),
  },
  (t) => [
    matches('sheet_maps_headings', t.headings, '^[0-9a-f]{64}$'),
    uniqueIndex('sheet_maps_unique').on(t.kind, t.headings),
  ],
);
