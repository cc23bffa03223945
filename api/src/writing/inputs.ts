import { GraphQLJSON } from 'graphql-scalars';
import { Field, ID, InputType, Int } from 'type-graphql';
import { conflictSide } from './payload.types.ts';

@InputType({ description: 'Whose value counts at one place that both sides changed.' })
export class TakeInput {
  @Field(() => [String], { description: 'The place, as the conflict tells it.' })
  path!: string[];

  @Field(() => conflictSide, { description: 'The side that counts.' })
  side!: string;
}

@InputType({ description: 'A draft to publish.' })
export class PublishDraftInput {
  @Field(() => ID, { description: 'The record, by global id.' })
  id!: string;

  @Field(() => ID, { nullable: true, description: 'Whose draft; without it that of the viewer.' })
  editor?: string | null;

  @Field(() => [TakeInput], { nullable: true, description: 'Whose value counts where both changed.' })
  take?: TakeInput[] | null;

  @Field(() => String, { nullable: true, description: 'Why, for the history.' })
  reason?: string | null;
}

@InputType({ description: 'A record that something is to be done to.' })
export class RecordInput {
  @Field(() => ID, { description: 'The record, by global id.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Why, for the history.' })
  reason?: string | null;
}

@InputType({ description: 'A record to archive.' })
export class ArchiveInput extends RecordInput {
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether to archive it although public records name it; they show nothing there then.',
  })
  evenIfUsed?: boolean | null;
}

@InputType({ description: 'A record to begin a new one from.' })
export class DuplicateInput {
  @Field(() => ID, { description: 'The record, by global id.' })
  id!: string;

  @Field(() => String, { description: 'The slug of the new record.' })
  slug!: string;

  @Field(() => Int, {
    defaultValue: 0,
    description: 'By how many days its dates move; times stay what clocks at the place show.',
  })
  shiftDays!: number;
}

@InputType({ description: 'One place of a record to set.' })
export class ChangeInput {
  @Field(() => [String], {
    description:
      'The place: a field, a text in a language as `["title", "fr"]`, or a text in a list as `["steps", "2", "title", "kk"]`. Everything else of a list is set as a whole.',
  })
  path!: string[];

  @Field(() => GraphQLJSON, {
    nullable: true,
    description: 'The value as the input of the type has it; null clears the place.',
  })
  value?: unknown;
}

@InputType({ description: 'Changes to keep in the draft of the viewer.' })
export class SaveDraftInput {
  @Field(() => ID, { nullable: true, description: 'The record, by global id; left out for one that is to be made.' })
  id?: string | null;

  @Field(() => String, { nullable: true, description: 'The GraphQL type of a record that is to be made.' })
  type?: string | null;

  @Field(() => [ChangeInput], {
    description: 'What changed since the last save. A place that is set to what is published leaves the draft.',
  })
  changes!: ChangeInput[];

  @Field(() => Int, {
    defaultValue: 0,
    description: 'The version of the draft that the changes were made on; 0 when there was none.',
  })
  version!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'The revision that the changes were made on, where they begin a draft; the current one if left out. What was published since is then a conflict and not overwritten.',
  })
  revision?: number | null;
}

@InputType({ description: 'A revision to bring back.' })
export class RestoreRevisionInput {
  @Field(() => ID, { description: 'The record, by global id.' })
  id!: string;

  @Field(() => Int, { description: 'The revision to bring back.' })
  revision!: number;

  @Field(() => [[String]], {
    nullable: true,
    description: 'The places to bring back; without them all of the record. Later changes of other places stay.',
  })
  paths?: string[][] | null;

  @Field(() => String, { nullable: true, description: 'Why, for the history.' })
  reason?: string | null;
}
