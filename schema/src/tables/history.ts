import { sql } from 'drizzle-orm';
import { bigint, check, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { id, instant } from './columns.ts';

/** An address that a record once had; it leads to the record's present one. */
export const slugRedirects = pgTable(
  'slug_redirects',
  {
    id: id(),
    noun: text().notNull(),
    fromSlug: text().notNull(),
    recordId: uuid().notNull(),
    createdAt: instant().notNull().defaultNow(),
  },
  (t) => [uniqueIndex('slug_redirects_from').on(t.noun, t.fromSlug), index('slug_redirects_record').on(t.recordId)],
);

/** One row a publish, written in the same transaction as the change; `before` is null for a new record. */
export const revisions = pgTable(
  'revisions',
  {
    id: id(),
    noun: text().notNull(),
    recordId: uuid().notNull(),
    revision: integer().notNull(),
    actor: text().notNull(),
    reason: text(),
    before: jsonb().$type<unknown>(),
    after: jsonb().$type<unknown>(),
    createdAt: instant().notNull().defaultNow(),
    /** The number that the content revision got by it; null for those of before that was noted. */
    contentRevision: bigint({ mode: 'number' }),
  },
  (t) => [
    index('revisions_content_revision').on(t.contentRevision),
    uniqueIndex('revisions_record').on(t.recordId, t.revision),
    index('revisions_actor').on(t.actor, t.id),
    index('revisions_created').on(t.createdAt),
  ],
);

/** One row whose number rises with every publish: what caches and builds compare. */
export const contentRevision = pgTable(
  'content_revision',
  {
    id: integer().primaryKey().default(1),
    number: bigint({ mode: 'number' }).notNull().default(0),
    changedAt: instant().notNull().defaultNow(),
  },
  (t) => [check('content_revision_one_row', sql`${t.id} = 1`)],
);

/** What a content set last wrote for a record, so that a second import can tell its own work from an editor's. */
export const contentImports = pgTable(
  'content_imports',
  {
    id: id(),
    contentSet: text().notNull(),
    noun: text().notNull(),
    slug: text().notNull(),
    recordId: uuid().notNull(),
    digest: text().notNull(),
    revision: integer().notNull(),
  },
  (t) => [uniqueIndex('content_imports_record').on(t.noun, t.slug)],
);
