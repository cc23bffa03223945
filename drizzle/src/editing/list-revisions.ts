import { revisions } from '@portolan/schema/tables';
import { and, desc, eq, lt } from 'drizzle-orm';
import type { Db } from '../database.ts';

export type StoredRevision = typeof revisions.$inferSelect;

/** The revisions of a record, latest first, before one of them if it is given. */
export function listRevisions(
  tx: Pick<Db, 'select'>,
  recordId: string,
  most: number,
  before?: number | null,
): Promise<StoredRevision[]> {
  const isEarlier = typeof before === 'number' ? lt(revisions.revision, before) : undefined;
  return tx
    .select()
    .from(revisions)
    .where(and(eq(revisions.recordId, recordId), isEarlier))
    .orderBy(desc(revisions.revision))
    .limit(most);
}
