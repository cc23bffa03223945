import type { NounKey } from '@portolan/drizzle/content/noun-form';
import { archiveRecord, unarchiveRecord } from '@portolan/drizzle/editing/archive';
import { deleteRecord } from '@portolan/drizzle/editing/delete-record';
import { duplicateRecord } from '@portolan/drizzle/editing/duplicate';
import { refusal } from '@portolan/drizzle/editing/problems';
import { newRecordId } from '@portolan/schema/new-record-id';
import { tell } from '@portolan/schema/sentences/tell';
import { requirePermission } from '../auth/permissions.ts';
import type { Context } from '../context.ts';
import { requireDraftPermission } from './draft-permission.ts';
import { getAccountId } from './load-record.ts';
import { changeRecord, type RecordResult } from './mutations.ts';
import { permitFor, targetOf } from './permit.ts';
import { findRecordId, getRecordId } from './record-id.ts';

interface Archiving {
  id: string;
  evenIfUsed?: boolean | null;
  reason?: string | null;
}

export function archive(context: Context, noun: NounKey, input: Archiving): Promise<RecordResult> {
  const actor = getAccountId(context);
  const act = () =>
    context.database.db.transaction(async (tx) => {
      const target = getRecordId(input.id, noun);
      const permit = permitFor(context.viewer, noun, 'archive');
      const reason = input.reason ?? 'Archived';
      await archiveRecord(tx, { ...target, evenIfUsed: input.evenIfUsed === true, actor, reason, permit });
      return target;
    });
  return changeRecord(context, noun, act, input.id);
}

export function unarchive(context: Context, noun: NounKey, input: Archiving): Promise<RecordResult> {
  const actor = getAccountId(context);
  const act = () =>
    context.database.db.transaction(async (tx) => {
      const target = getRecordId(input.id, noun);
      const permit = permitFor(context.viewer, noun, 'archive');
      await unarchiveRecord(tx, { ...target, actor, reason: input.reason ?? 'Brought back', permit });
      return target;
    });
  return changeRecord(context, noun, act, input.id);
}

/** Deletes a published record, or one that is only a draft of the viewer. */
export function remove(context: Context, noun: NounKey, input: Archiving): Promise<RecordResult> {
  const actor = getAccountId(context);
  const act = () =>
    context.database.db.transaction(async (tx) => {
      const target = getRecordId(input.id, noun);
      const reason = input.reason ?? 'Deleted';
      await deleteRecord(tx, {
        ...target,
        actor,
        reason,
        permit: async (inner, record) =>
          requirePermission(context.viewer, 'delete', await targetOf(inner, noun, record)),
      });
      return target;
    });
  return changeRecord(context, noun, act, input.id);
}

interface Duplicating {
  id: string;
  slug: string;
  shiftDays: number;
}

const mostDays = 36_500;

export function duplicate(context: Context, noun: NounKey, input: Duplicating): Promise<RecordResult> {
  const editor = getAccountId(context);
  const act = () =>
    context.database.db.transaction(async (tx) => {
      const target = getRecordId(input.id, noun);
      const { slug, shiftDays } = input;
      if (Math.abs(shiftDays) > mostDays) {
        throw refusal('INVALID', tell('record.shiftTooFar', { most: mostDays }), ['shiftDays']);
      }
      const newId = newRecordId();
      const draft = await duplicateRecord(tx, { ...target, newId, slug, shiftDays, editor });
      await requireDraftPermission(tx, context.viewer, noun, undefined, draft.changes);
      return { noun, recordId: newId };
    });
  return changeRecord(context, findRecordId(input.id)?.noun, act, input.id);
}
