import { nounForms } from '@portolan/drizzle/content/forms/all';
import { findCurrent, findNoun } from '@portolan/drizzle/editing/current-record';
import { findDraft, passDraft } from '@portolan/drizzle/editing/drafts';
import { refusal } from '@portolan/drizzle/editing/problems';
import { cancelSchedule, findSchedule, scheduleChange } from '@portolan/drizzle/editing/schedules';
import { touchSession } from '@portolan/drizzle/editing/sessions';
import { tell } from '@portolan/schema/sentences/tell';
import type { ScheduledAction } from '@portolan/schema/vocabularies/scheduled-action';
import { Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql';
import { requirePermission } from '../auth/permissions.ts';
import type { Context } from '../context.ts';
import { isUuid } from './is-uuid.ts';
import { findEditable, getAccountId } from './load-record.ts';
import { changeRecord, type RecordResult } from './mutations.ts';
import { DonePayload } from './payload.types.ts';
import { targetOf } from './permit.ts';
import { getRecordId, type RecordId } from './record-id.ts';
import { RecordPayload } from './record-payload.ts';
import { nothingRefused, refusedOr } from './refused.ts';
import { ScheduleInput, SchedulePayload, toSchedule } from './schedule.types.ts';
import { EditingPresence, toSessions } from './session.types.ts';

const byId = { description: 'The record, by global id.' };
const mostNoteCharacters = 2_000;

@Resolver()
export class WorkflowResolver {
  @Mutation(() => RecordPayload, { description: 'Hands the draft of the viewer to those who may publish it.' })
  proposeDraft(
    @Arg('id', () => ID, byId) id: string,
    @Arg('note', () => String, { nullable: true, description: 'What they should know.' }) note: string | null,
    @Ctx() context: Context,
  ): Promise<RecordResult> {
    return pass(context, { id, editor: getAccountId(context), state: 'proposed', note, action: 'propose' });
  }

  @Mutation(() => RecordPayload, { description: 'Gives a proposed draft back to who wrote it.' })
  returnDraft(
    @Arg('id', () => ID, byId) id: string,
    @Arg('editor', () => ID, { description: 'Whose draft.' }) editor: string,
    @Arg('note', () => String, { nullable: true, description: 'What is to be done.' }) note: string | null,
    @Ctx() context: Context,
  ): Promise<RecordResult> {
    getAccountId(context);
    return pass(context, { id, editor, state: 'returned', note, action: 'publish' });
  }

  @Mutation(() => EditingPresence, {
    description: 'Says that the viewer has a record open, every 15 seconds, and tells who else has.',
  })
  async touchEditingSession(
    @Arg('id', () => ID, byId) id: string,
    @Arg('revision', () => Int, { description: 'The revision that the viewer looks at.' }) revision: number,
    @Arg('isDirty', () => Boolean, { description: 'Whether there is text that is not saved yet.' }) isDirty: boolean,
    @Ctx() context: Context,
  ): Promise<EditingPresence> {
    const editor = getAccountId(context);
    const { db } = context.database;
    const { noun, recordId } = getRecordId(id);
    if ((await findEditable(context, { noun, recordId })) === undefined) return { sessions: [], revision: 0 };
    const others = await db.transaction((tx) => touchSession(tx, { recordId, editor, revision, isDirty }));
    const current = await findCurrent(db, nounForms[noun].type, recordId);
    return { sessions: await toSessions(context, others), revision: current?.revision ?? 0 };
  }

  @Mutation(() => SchedulePayload, {
    description: 'Sets the time at which the draft of the viewer is published, or the record archived.',
  })
  async schedule(
    @Arg('input', () => ScheduleInput, { description: 'What, and when.' }) input: ScheduleInput,
    @Ctx() context: Context,
  ): Promise<SchedulePayload> {
    const editor = getAccountId(context);
    const { db } = context.database;
    return refusedOr(context, undefined, async () => {
      const target = getRecordId(input.id);
      const action = input.action.toLowerCase() as ScheduledAction;
      await requireSchedulePermission(context, target, action);
      const row = await db.transaction((tx) =>
        scheduleChange(tx, {
          ...target,
          editor,
          action,
          localTime: input.at,
          timeZone: input.timeZone,
          now: Temporal.Now.instant(),
        }),
      );
      return { ...nothingRefused, schedule: await toSchedule(context, row) };
    });
  }

  @Mutation(() => DonePayload, { description: 'Calls a change off whose time is set.' })
  async cancelSchedule(
    @Arg('id', () => ID, { description: 'The change, by the id that `schedule` gave.' }) id: string,
    @Ctx() context: Context,
  ): Promise<DonePayload> {
    getAccountId(context);
    const { db } = context.database;
    return refusedOr(context, undefined, async () => {
      const row = isUuid(id) ? await findSchedule(db, id) : undefined;
      const noun = row && findNoun(row.noun);
      if (row === undefined || noun === undefined) throw refusal('NOT_FOUND', tell('schedule.notFound', {}), ['id']);
      await requireSchedulePermission(context, { noun, recordId: row.recordId }, row.action);
      if (!(await cancelSchedule(db, id))) throw refusal('NOT_POSSIBLE', tell('schedule.notWaiting', {}), ['id']);
      return { ...nothingRefused, id };
    });
  }
}

interface Passing {
  id: string;
  editor: string;
  state: 'proposed' | 'returned';
  note: string | null;
  action: 'propose' | 'publish';
}

function pass(context: Context, { id, editor, state, note, action }: Passing): Promise<RecordResult> {
  const act = () =>
    context.database.db.transaction(async (tx) => {
      const target = getRecordId(id);
      if ((note?.length ?? 0) > mostNoteCharacters) {
        throw refusal('TOO_LONG', tell('draft.noteTooLong', { most: mostNoteCharacters }), ['note']);
      }
      const draft = await findDraft(tx, target.recordId, editor);
      if (draft === undefined) throw refusal('NOT_FOUND', tell('draft.notFound', {}), ['id']);
      const current = await findCurrent(tx, nounForms[target.noun].type, target.recordId);
      const paths = draft.changes.map(({ path }) => path);
      const record = current?.record ?? (await findEditable(context, target))?.shown;
      requirePermission(context.viewer, action, await targetOf(tx, target.noun, record, paths));
      await passDraft(tx, { recordId: target.recordId, editor, state, note });
      return target;
    });
  return changeRecord(context, undefined, act, id);
}

/** Who sets a time must be allowed to do then what they could do now. */
async function requireSchedulePermission(context: Context, target: RecordId, action: ScheduledAction): Promise<void> {
  const { viewer, database } = context;
  const record = await findEditable(context, target);
  if (record === undefined) throw refusal('NOT_FOUND', tell('record.notFound', { type: 'record' }), ['id']);
  const paths = record.own?.changes.map(({ path }) => path) ?? [];
  const found = await targetOf(database.db, target.noun, record.shown, action === 'publish' ? paths : []);
  requirePermission(viewer, 'schedule', found);
  requirePermission(viewer, action, found);
  if (action === 'publish' && record.own === undefined) {
    throw refusal('NOT_FOUND', tell('draft.noneToSchedule', {}), ['id']);
  }
}
