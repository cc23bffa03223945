import { tell } from '@portolan/schema/sentences/tell';
import { drafts, editingSessions, schedules, slugRedirects, translationStates } from '@portolan/schema/tables';
import { and, eq, getTableColumns } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import { nounForms } from '../content/forms/all.ts';
import type { ContentRecord, NounKey } from '../content/noun-form.ts';
import { writeRevision } from '../publish-record.ts';
import { stillUsed } from './archive.ts';
import { findCurrent } from './current-record.ts';
import { refusal } from './problems.ts';
import { lockRecord, type Tx } from './rows.ts';
import { listUses } from './used-by.ts';

interface Deleting {
  noun: NounKey;
  recordId: string;
  actor: string;
  reason: string;
  permit?: ((tx: Tx, record: ContentRecord) => Promise<void>) | undefined;
}

/** Deletes a record for good, if no other names it. Its history stays, with a last revision that holds nothing. */
export async function deleteRecord(tx: Tx, { noun, recordId, actor, reason, permit }: Deleting): Promise<void> {
  const { type, table } = nounForms[noun];
  await lockRecord(tx, recordId);
  const current = await findCurrent(tx, type, recordId);
  if (current === undefined) throw refusal('NOT_FOUND', tell('record.notPublished', { type }));
  await permit?.(tx, current.record);
  const uses = await listUses(tx, noun, recordId);
  if (uses.length > 0) throw stillUsed(uses);
  const { id } = getTableColumns(table) as unknown as { id: AnyPgColumn };
  await tx.delete(table).where(eq(id, recordId));
  await tx.delete(drafts).where(eq(drafts.recordId, recordId));
  await tx.delete(editingSessions).where(eq(editingSessions.recordId, recordId));
  await tx.delete(translationStates).where(eq(translationStates.recordId, recordId));
  await tx.delete(slugRedirects).where(eq(slugRedirects.recordId, recordId));
  await tx
    .update(schedules)
    .set({ state: 'cancelled' })
    .where(and(eq(schedules.recordId, recordId), eq(schedules.state, 'waiting')));
  await writeRevision(tx, { noun: type, recordId, revision: current.revision + 1, actor, reason, after: null });
}
