import { GraphQLJSON } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { publicationStatusType } from './enums.ts';
import { UserError } from './payload.types.ts';
import { RecordConditionInput } from './record-list.types.ts';

@InputType({ description: 'Which records are meant, as `records` finds them.' })
export class RecordSelectionInput {
  @Field(() => String, { nullable: true, description: 'Words that all must be found.' })
  search?: string | null;

  @Field(() => [publicationStatusType], { nullable: true, description: 'Who can see them.' })
  status?: string[] | null;

  @Field(() => [RecordConditionInput], { nullable: true, description: 'Conditions, all of which must hold.' })
  where?: RecordConditionInput[] | null;
}

@InputType({ description: 'Many records of one type, to be archived.' })
export class ArchiveManyInput {
  @Field(() => String, { description: 'The GraphQL type of the records.' })
  type!: string;

  @Field(() => [ID], { nullable: true, description: 'The records, by global id, at most 100.' })
  ids?: string[] | null;

  @Field(() => RecordSelectionInput, {
    nullable: true,
    description: 'Instead of ids, all records that match, at most 500.',
  })
  select?: RecordSelectionInput | null;

  @Field(() => Boolean, { defaultValue: true, description: 'Whether only to say what would be done.' })
  dryRun!: boolean;

  @Field(() => String, { nullable: true, description: 'Why, for the history.' })
  reason?: string | null;
}

@InputType({ description: 'One place to set in many records.' })
export class BulkUpdateInput extends ArchiveManyInput {
  @Field(() => [String], { description: 'The place to set.' })
  path!: string[];

  @Field(() => GraphQLJSON, { nullable: true, description: 'The value, as in the input of the type; null clears.' })
  value?: unknown;
}

@ObjectType({ description: 'What became of one record of many.' })
export class BulkRow {
  @Field(() => ID, { description: 'Global id.' })
  id!: string;

  @Field(() => String, { description: 'What lists call it.' })
  label!: string;

  @Field(() => GraphQLJSON, { nullable: true, description: 'What stood at the place.' })
  before!: unknown;

  @Field(() => GraphQLJSON, { nullable: true, description: 'What stands there now, or would.' })
  after!: unknown;

  @Field(() => Int, { description: 'The revision that is published.' })
  revision!: number;

  @Field(() => Boolean, { description: 'Whether it changed, or would.' })
  isChanged!: boolean;

  @Field(() => [UserError], { description: 'What stopped it.' })
  userErrors!: UserError[];
}

@ObjectType({ description: 'What became of a change of many records.' })
export class BulkPayload {
  @Field(() => ID, { nullable: true, description: 'What `undoBulk` takes; null when nothing changed.' })
  id?: string | null;

  @Field(() => [BulkRow], { description: 'Each record, in the order in which they were given.' })
  rows!: BulkRow[];

  @Field(() => [UserError], { description: 'What stopped all of it.' })
  userErrors!: UserError[];
}
