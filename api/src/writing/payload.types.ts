import type { Values } from '@portolan/schema/sentences/fill';
import type { Sentence } from '@portolan/schema/sentences/tell';
import { GraphQLJSON } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { registerEnum } from '../graphql/enums.ts';
import { DateTime } from '../graphql/scalars.ts';
import { Editor } from './editor.ts';

const userErrorCode = registerEnum('UserErrorCode', 'Why something was not done.', {
  REQUIRED: 'The field must have a value',
  INVALID: 'The value cannot be used',
  UNKNOWN_FIELD: 'Records of the type have no such place',
  UNKNOWN_REFERENCE: 'There is no record of that slug or id',
  SOURCE_LANGUAGE_MISSING: 'A text lacks the language that the record is written in',
  FILE_MISSING: 'There is no such public file',
  TAKEN: 'Another record has this already, and each must have its own',
  RULE: 'Two values do not go together',
  TOO_LONG: 'There is more than is allowed',
  CONFLICT: 'Somebody changed the same place meanwhile; "conflicts" tells both sides',
  NOT_FOUND: 'There is no such record, draft or revision',
  STILL_USED: 'Public records depend on it',
  NOT_POSSIBLE: 'It cannot be done now, or not in this way',
});

export const conflictSide = registerEnum('ConflictSide', 'Whose value counts where both changed.', {
  MINE: 'That of the draft or of the update',
  THEIRS: 'That of the published record',
});

@ObjectType({ description: 'Why something was not done, and at which place of the record.' })
export class UserError {
  @Field(() => [String], { description: 'The place, such as `["title", "fr"]`; empty for the record as a whole.' })
  field!: string[];

  @Field(() => userErrorCode, { description: 'The kind of mistake.' })
  code!: string;

  @Field(() => String, { description: 'What is wrong, in a sentence.' })
  message!: string;

  @Field(() => String, { description: 'Names the sentence of the message, for who says it in another language.' })
  sentence!: Sentence;

  @Field(() => GraphQLJSON, { description: 'What fills the sentence, by name; places of the record as `title.fr`.' })
  values!: Values;
}

@ObjectType({ description: 'A place that was changed on both sides since the changes were begun.' })
export class FieldConflict {
  @Field(() => [String], { description: 'The place, such as `["title", "fr"]`.' })
  path!: string[];

  @Field(() => GraphQLJSON, { nullable: true, description: 'What stood there when the changes were begun.' })
  base!: unknown;

  @Field(() => GraphQLJSON, { nullable: true, description: 'What was published since.' })
  theirs!: unknown;

  @Field(() => GraphQLJSON, { nullable: true, description: 'What the draft or update says.' })
  mine!: unknown;

  @Field(() => Editor, { description: 'Who changed it.' })
  editor!: Editor;

  @Field(() => DateTime, { description: 'When it was changed.' })
  at!: string;

  @Field(() => Int, { description: 'The revision that changed it.' })
  revision!: number;
}

@ObjectType({ description: 'One place of a record and what it is set to.' })
export class FieldChange {
  @Field(() => [String], {
    description: 'The place: keys, and positions in lists, such as `["steps", "2", "title", "kk"]`.',
  })
  path!: string[];

  @Field(() => GraphQLJSON, {
    nullable: true,
    description: 'The value as the inputs of the type have it, enum values as the contract spells them; null clears.',
  })
  value!: unknown;
}

@ObjectType({ description: 'What became of a mutation that has no record to show.' })
export class DonePayload {
  @Field(() => [UserError], { description: 'Why it was not done; empty when it was.' })
  userErrors!: UserError[];

  @Field(() => ID, { nullable: true, description: 'What it was done to.' })
  id?: string | null;
}
