import { tell } from '@portolan/schema/sentences/tell';
import { schedules } from '@portolan/schema/tables';
import type { ScheduledAction } from '@portolan/schema/vocabularies/scheduled-action';
import { and, asc, eq, lte, sql } from 'drizzle-orm';
import { nounForms } from '../content/forms/all.ts';
import type { NounKey } from '../content/noun-form.ts';
import { isTimeZone } from '../content/time-zone.ts';
import type { Database } from '../database.ts';
import { archiveRecord } from './archive.ts';
import { findNoun } from './current-record.ts';
import { EditingRefused, refusal } from './problems.ts';
import { publishDraft } from './publish-draft.ts';
import type { Tx } from './rows.ts';

export type Schedule = typeof schedules.$inferSelect;

interface Scheduling {
  noun: NounKey;
  recordId: string;
  editor: string;
  action: ScheduledAction;
  /** What clocks show then, `2026-12-01T09:00`. */
  localTime: string;
  timeZone: string;
  now: Temporal.Instant;
}

/** Sets the time of a change; a waiting change of the same kind by the same person moves to it. */
export async function scheduleChange(tx: Tx, given: Scheduling): Promise<Schedule> {
  const { noun, recordId, editor, action, localTime, timeZone } = given;
  const dueAt = toInstant(localTime, timeZone);
  if (Temporal.Instant.compare(dueAt, given.now) <= 0) {
    throw refusal('INVALID', tell('schedule.past', { time: localTime, timeZone }), ['at']);
  }
  const isSame = and(
    eq(schedules.recordId, recordId),
    eq(schedules.editor, editor),
    eq(schedules.action, action),
    eq(schedules.state, 'waiting'),
  );
  await tx.update(schedules).set({ state: 'cancelled' }).where(isSame);
  const { type } = nounForms[noun];
  const [row] = await tx
    .insert(schedules)
    .values({ noun: type, recordId, editor, action, localTime, timeZone, dueAt: dueAt.toString() })
    .returning();
  return row as Schedule;
}

/** The instant at which clocks in a zone show a time. Refuses one that they skip or show twice. */
function toInstant(localTime: string, timeZone: string): Temporal.Instant {
  if (!isTimeZone(timeZone)) throw refusal('INVALID', tell('schedule.noZone', { timeZone }), ['timeZone']);
  let wall: Temporal.PlainDateTime;
  try {
    wall = Temporal.PlainDateTime.from(localTime);
  } catch {
    throw refusal('INVALID', tell('schedule.noTime', { time: localTime }), ['at']);
  }
  try {
    return wall.toZonedDateTime(timeZone, { disambiguation: 'reject' }).toInstant();
  } catch {
    throw refusal('INVALID', tell('schedule.notOnce', { timeZone, time: localTime }), ['at']);
  }
}

/** Waiting changes of a record, soonest first. */
export function listWaiting(tx: Pick<Tx, 'select'>, recordId: string): Promise<Schedule[]> {
  return tx
    .select()
    .from(schedules)
    .where(and(eq(schedules.recordId, recordId), eq(schedules.state, 'waiting')))
    .orderBy(asc(schedules.dueAt));
}

export async function findSchedule(tx: Pick<Tx, 'select'>, id: string): Promise<Schedule | undefined> {
  const [row] = await tx.select().from(schedules).where(eq(schedules.id, id));
  return row;
}

/** Calls a waiting change off; false when it does not wait any more. */
export async function cancelSchedule(tx: Pick<Tx, 'update'>, id: string): Promise<boolean> {
  const gone = await tx
    .update(schedules)
    .set({ state: 'cancelled' })
    .where(and(eq(schedules.id, id), eq(schedules.state, 'waiting')))
    .returning({ id: schedules.id });
  return gone.length > 0;
}

/**
 * Does what is due, each in a transaction of its own, so that one that cannot be done stops no other. Several processes
 * may call it at once. Gives what it did, with the reason for each that could not be done.
 */
export async function runDueSchedules(database: Database, now: Temporal.Instant): Promise<Schedule[]> {
  const done: Schedule[] = [];
  for (;;) {
    const next = await database.db.transaction((tx) => runNext(tx, now));
    if (next === undefined) return done;
    done.push(next);
  }
}

async function runNext(tx: Tx, now: Temporal.Instant): Promise<Schedule | undefined> {
  const [due] = await tx
    .select()
    .from(schedules)
    .where(and(eq(schedules.state, 'waiting'), lte(schedules.dueAt, now.toString())))
    .orderBy(asc(schedules.dueAt))
    .limit(1)
    .for('update', { skipLocked: true });
  if (due === undefined) return undefined;
  const problem = await findProblem(tx, due);
  const [row] = await tx
    .update(schedules)
    .set({ state: problem === undefined ? 'done' : 'failed', problem: problem ?? null, doneAt: sql`now()` })
    .where(eq(schedules.id, due.id))
    .returning();
  return row;
}

/** Does it in a part of the transaction that is undone when it cannot be done; then gives the reason. */
async function findProblem(tx: Tx, { noun: type, recordId, editor, action }: Schedule): Promise<string | undefined> {
  const noun = findNoun(type) as NounKey;
  const act = { noun, recordId, actor: editor };
  try {
    await tx.transaction((inner) =>
      action === 'publish'
        ? publishDraft(inner, { ...act, editor, reason: 'Published at the time that was set' })
        : archiveRecord(inner, { ...act, evenIfUsed: true, reason: 'Archived at the time that was set' }),
    );
    return undefined;
  } catch (error) {
    if (error instanceof EditingRefused) return error.message;
    throw error;
  }
}
