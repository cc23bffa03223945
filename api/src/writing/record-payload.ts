import { Field, ObjectType } from 'type-graphql';
import { EditableRecord } from './editable-record.ts';
import { FieldConflict, UserError } from './payload.types.ts';

@ObjectType({ description: 'What became of a change of one record of any type.' })
export class RecordPayload {
  @Field(() => EditableRecord, {
    nullable: true,
    description: 'The record as its editors see it now; null when there is none.',
  })
  record?: EditableRecord | null;

  @Field(() => [UserError], { description: 'What stopped it; empty when it was done.' })
  userErrors!: UserError[];

  @Field(() => [FieldConflict], { description: 'Places that somebody else changed meanwhile.' })
  conflicts!: FieldConflict[];
}
