import { bigint, pgTable, uuid } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';

/** A process that keeps answers: which state of the content it knows, and until when it may give what it keeps. */
export const apiInstances = pgTable('api_instances', {
  id: uuid().primaryKey(),
  seenRevision: bigint({ mode: 'number' }).notNull(),
  leaseUntil: instant().notNull(),
});
