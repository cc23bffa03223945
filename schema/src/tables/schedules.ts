import { sql } from 'drizzle-orm';
import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { scheduleState } from '../vocabularies/schedule-state.ts';
import { scheduledAction } from '../vocabularies/scheduled-action.ts';
import { id, instant, oneOf, valueIn, zoneName } from './columns.ts';

/** A change that takes place at a time; `dueAt` is the instant that the wall clock at the place shows `localTime`. */
export const schedules = pgTable(
  'schedules',
  {
    id: id(),
    noun: text().notNull(),
    recordId: uuid().notNull(),
    /** Who set the time, and whose draft is published. */
    editor: text().notNull(),
    action: valueIn(scheduledAction).notNull(),
    localTime: text().notNull(),
    timeZone: text().notNull(),
    dueAt: instant().notNull(),
    state: valueIn(scheduleState).notNull().default('waiting'),
    problem: text(),
    createdAt: instant().notNull().defaultNow(),
    doneAt: instant(),
  },
  (t) => [
    oneOf('schedules_action', t.action, scheduledAction),
    oneOf('schedules_state', t.state, scheduleState),
    zoneName('schedules_time_zone', t.timeZone),
    index('schedules_due').on(t.dueAt).where(sql`${t.state} = 'waiting'`),
    index('schedules_record').on(t.recordId),
  ],
);
