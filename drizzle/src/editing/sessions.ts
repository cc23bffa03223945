import { editingSessions } from '@portolan/schema/tables';
import { and, eq, lt, ne, sql } from 'drizzle-orm';
import type { Db } from '../database.ts';

export type EditingSession = typeof editingSessions.$inferSelect;

/** A hidden tab may be slow to say that it is still there. */
const goneAfterSeconds = 60;

interface Touching {
  recordId: string;
  editor: string;
  revision: number;
  isDirty: boolean;
}

/** Notes that somebody has a record open, and gives who else has. */
export async function touchSession(
  tx: Pick<Db, 'insert' | 'delete' | 'select'>,
  touch: Touching,
): Promise<EditingSession[]> {
  const row = { ...touch, seenAt: sql`now()` };
  await tx.delete(editingSessions).where(lt(editingSessions.seenAt, sql`now() - interval '1 day'`));
  await tx
    .insert(editingSessions)
    .values(row)
    .onConflictDoUpdate({ target: [editingSessions.recordId, editingSessions.editor], set: row });
  return listSessions(tx, touch.recordId, touch.editor);
}

/** Who has a record open now, but for one person. */
export function listSessions(tx: Pick<Db, 'select'>, recordId: string, but: string): Promise<EditingSession[]> {
  const isThere = sql`${editingSessions.seenAt} > now() - make_interval(secs => ${goneAfterSeconds})`;
  return tx
    .select()
    .from(editingSessions)
    .where(and(eq(editingSessions.recordId, recordId), ne(editingSessions.editor, but), isThere))
    .orderBy(editingSessions.editor);
}
