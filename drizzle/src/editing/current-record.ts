import { revisions } from '@portolan/schema/tables';
import { and, desc, eq } from 'drizzle-orm';
import { nounForms } from '../content/forms/all.ts';
import { type ContentRecord, type NounKey, nounKeys } from '../content/noun-form.ts';
import type { Db } from '../database.ts';

/** A record as it was published last. */
export interface CurrentRecord {
  revision: number;
  record: ContentRecord;
  actor: string;
  at: string;
}

const keysByType = new Map(nounKeys.map((key) => [nounForms[key].type, key]));

/** The noun with that GraphQL type. */
export const findNoun = (type: string): NounKey | undefined => keysByType.get(type);

const columns = {
  revision: revisions.revision,
  after: revisions.after,
  actor: revisions.actor,
  at: revisions.createdAt,
};

/** The record as it stands, or undefined when it was never published or is deleted. */
export async function findCurrent(
  tx: Pick<Db, 'select'>,
  type: string,
  recordId: string,
): Promise<CurrentRecord | undefined> {
  const [row] = await tx
    .select(columns)
    .from(revisions)
    .where(and(eq(revisions.recordId, recordId), eq(revisions.noun, type)))
    .orderBy(desc(revisions.revision))
    .limit(1);
  return row?.after == null ? undefined : { ...row, record: row.after as ContentRecord };
}

/** The record as a revision left it; an empty one for revision 0, from which all records start. */
export async function findRevision(
  tx: Pick<Db, 'select'>,
  recordId: string,
  revision: number,
): Promise<Record<string, unknown> | undefined> {
  if (revision === 0) return {};
  const [row] = await tx
    .select({ after: revisions.after })
    .from(revisions)
    .where(and(eq(revisions.recordId, recordId), eq(revisions.revision, revision)));
  return (row?.after as ContentRecord | null | undefined) ?? undefined;
}
