import { jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { id, instant } from './columns.ts';

/** A list of the desk as a person left it, under a name. */
export const savedViews = pgTable(
  'saved_views',
  {
    id: id(),
    editor: text().notNull(),
    noun: text().notNull(),
    name: text().notNull(),
    settings: jsonb().$type<unknown>().notNull(),
    updatedAt: instant().notNull().defaultNow(),
  },
  (t) => [uniqueIndex('saved_views_unique').on(t.editor, t.noun, t.name)],
);
