import type { Schedule as Stored } from '@portolan/drizzle/editing/schedules';
import { toEnumName } from '@portolan/schema/vocabularies/vocabulary';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { Context } from '../context.ts';
import { DateTime, TimeZone } from '../graphql/scalars.ts';
import { Editor, getEditor } from './editor.ts';
import { scheduledActionType, scheduleStateType } from './enums.ts';
import { instantOf } from './instant.ts';
import { UserError } from './payload.types.ts';

@ObjectType({ description: 'A change of a record whose time is set.' })
export class Schedule {
  @Field(() => ID, { description: 'What `cancelSchedule` takes.' })
  id!: string;

  @Field(() => scheduledActionType, { description: 'What it does.' })
  action!: string;

  @Field(() => String, { description: 'What clocks at the place show then, `2026-12-01T09:00`.' })
  at!: string;

  @Field(() => TimeZone, { description: 'The zone of that clock.' })
  timeZone!: string;

  @Field(() => DateTime, { description: 'The same as an instant.' })
  dueAt!: string;

  @Field(() => Editor, { description: 'Who set the time, and whose draft is published.' })
  editor!: Editor;

  @Field(() => scheduleStateType, { description: 'What became of it.' })
  state!: string;

  @Field(() => String, { nullable: true, description: 'Why it could not take place.' })
  problem!: string | null;
}

@InputType({ description: 'The time of a change.' })
export class ScheduleInput {
  @Field(() => ID, { description: 'The record, by global id.' })
  id!: string;

  @Field(() => scheduledActionType, { description: 'What is to be done.' })
  action!: string;

  @Field(() => String, { description: 'What clocks at the place show then, `2026-12-01T09:00`.' })
  at!: string;

  @Field(() => TimeZone, { description: 'The zone of that clock.' })
  timeZone!: string;
}

@ObjectType({ description: 'What became of setting a time.' })
export class SchedulePayload {
  @Field(() => Schedule, { nullable: true, description: 'The change whose time is set.' })
  schedule?: Schedule | null;

  @Field(() => [UserError], { description: 'What stopped it; empty when it was done.' })
  userErrors!: UserError[];
}

export async function toSchedule(context: Context, row: Stored): Promise<Schedule> {
  return {
    id: row.id,
    action: toEnumName(row.action),
    at: row.localTime,
    timeZone: row.timeZone,
    dueAt: instantOf(row.dueAt),
    editor: await getEditor(context, row.editor),
    state: toEnumName(row.state),
    problem: row.problem,
  };
}
