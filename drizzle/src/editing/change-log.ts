import { revisions } from '@portolan/schema/tables';
import { and, desc, eq, gte, lt, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../database.ts';
import type { StoredRevision } from './list-revisions.ts';

export interface ChangesAsked {
  /** Who published. */
  actor?: string | null | undefined;
  type?: string | null | undefined;
  /** Days, both included, in UTC. */
  from?: string | null | undefined;
  to?: string | null | undefined;
  /** The id of the revision after which the page begins. */
  after?: string | null | undefined;
  most: number;
}

/** What was published of all records, latest first. */
export function listChanges(tx: Pick<Db, 'select'>, asked: ChangesAsked): Promise<StoredRevision[]> {
  const { actor, type, from, to, after, most } = asked;
  const conditions: (SQL | undefined)[] = [
    actor ? eq(revisions.actor, actor) : undefined,
    type ? eq(revisions.noun, type) : undefined,
    from ? gte(revisions.createdAt, `${from}T00:00:00Z`) : undefined,
    to ? lt(revisions.createdAt, sql`${`${to}T00:00:00Z`}::timestamptz + interval '1 day'`) : undefined,
    // Ids rise with time.
    after ? lt(revisions.id, after) : undefined,
  ];
  return tx
    .select()
    .from(revisions)
    .where(and(...conditions))
    .orderBy(desc(revisions.id))
    .limit(most);
}
