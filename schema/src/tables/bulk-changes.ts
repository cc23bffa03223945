import { index, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { id, instant } from './columns.ts';

/** A record of a bulk change: the revision before it and the one it made. */
export interface BulkStep {
  recordId: string;
  before: number;
  after: number;
}

/** One change of many records, so that it can be undone as one. */
export const bulkChanges = pgTable(
  'bulk_changes',
  {
    id: id(),
    noun: text().notNull(),
    editor: text().notNull(),
    reason: text().notNull(),
    steps: jsonb().$type<BulkStep[]>().notNull(),
    createdAt: instant().notNull().defaultNow(),
    undoneAt: instant(),
  },
  (t) => [index('bulk_changes_editor').on(t.editor, t.createdAt)],
);
