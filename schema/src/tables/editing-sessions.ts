import { boolean, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { id, instant } from './columns.ts';

/** Who has a record open, as long as the desk says so. */
export const editingSessions = pgTable(
  'editing_sessions',
  {
    id: id(),
    recordId: uuid().notNull(),
    editor: text().notNull(),
    /** The revision that the person looks at. */
    revision: integer().notNull(),
    isDirty: boolean().notNull(),
    seenAt: instant().notNull().defaultNow(),
  },
  (t) => [uniqueIndex('editing_sessions_unique').on(t.recordId, t.editor), index('editing_sessions_seen').on(t.seenAt)],
);
