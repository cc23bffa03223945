import { boolean, index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { id, instant, matches, notNegative } from './columns.ts';

/**
 * A file that somebody uploaded; `path` is its address below the folder of public files and stays. The public sees it from
 * when a published record names it.
 */
export const uploads = pgTable(
  'uploads',
  {
    id: id(),
    path: text().notNull().unique(),
    sha256: text().notNull(),
    mediaType: text().notNull(),
    bytes: integer().notNull(),
    pages: integer(),
    width: integer(),
    height: integer(),
    uploadedBy: text().notNull(),
    createdAt: instant().notNull().defaultNow(),
    replacedAt: instant(),
    // The release before this one shows what it takes at once.
    isPublic: boolean().notNull().default(true),
    /** The address that it takes over once a published record names it. */
    replaces: text(),
  },
  (t) => [
    matches('uploads_sha256', t.sha256, '^[0-9a-f]{64}$'),
    notNegative('uploads_bytes', t.bytes),
    notNegative('uploads_pages', t.pages),
    index('uploads_content').on(t.sha256),
  ],
);
