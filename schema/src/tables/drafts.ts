import { sql } from 'drizzle-orm';
import { check, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { draftState } from '../vocabularies/draft-state.ts';
import { id, instant, oneOf, sortKey, valueIn } from './columns.ts';

/** One place of a record that a draft sets; `value` null clears it. */
export interface DraftChange {
  path: string[];
  value: unknown;
  /** The version of the draft that set it last. */
  version: number;
}

/** What one person is preparing for one record, beside what is published. */
export const drafts = pgTable(
  'drafts',
  {
    id: id(),
    noun: text().notNull(),
    /** Chosen when the draft is made: there may be no such record yet. */
    recordId: uuid().notNull(),
    editor: text().notNull(),
    changes: jsonb().$type<DraftChange[]>().notNull(),
    /** The revision that the changes were made on; 0 for a record that was never published. */
    baseRevision: integer().notNull(),
    version: integer().notNull().default(1),
    state: valueIn(draftState).notNull().default('open'),
    note: text(),
    searchText: text().notNull().default(''),
    sortText: sortKey().notNull().default(''),
    createdAt: instant().notNull().defaultNow(),
    updatedAt: instant().notNull().defaultNow(),
  },
  (t) => [
    oneOf('drafts_state', t.state, draftState),
    check('drafts_version_positive', sql`${t.version} > 0`),
    uniqueIndex('drafts_record_editor').on(t.recordId, t.editor),
    index('drafts_editor').on(t.editor, t.updatedAt),
    index('drafts_noun').on(t.noun, t.sortText),
  ],
);
