import { GraphQLJSON } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { registerEnum } from '../graphql/enums.ts';
import { sortDirectionType } from '../graphql/object-types.ts';
import { DateTime, LocalDate } from '../graphql/scalars.ts';
import { Editor } from './editor.ts';
import { draftStateType, localeType, publicationStatusType } from './enums.ts';

const recordOrderField = registerEnum('RecordOrderField', 'What lists of editors can be ordered by.', {
  LABEL: 'By what lists call the record, accents and case folded',
  UPDATED_AT: 'By when it was last published, or its draft saved',
  VERIFIED_ON: 'By when somebody last confirmed it',
  SLUG: 'By its slug',
});

export const draftOwner = registerEnum('DraftOwner', 'Whose drafts are meant.', {
  MINE: 'Those of the viewer',
  ANYBODY: 'Those of anybody',
});

@InputType({ description: 'An order of a list of editors.' })
export class RecordOrderInput {
  @Field(() => recordOrderField, { description: 'What comes first is decided by this.' })
  field!: string;

  @Field(() => sortDirectionType(), { defaultValue: 'ASC', description: 'Which end comes first.' })
  direction!: string;
}

@InputType({ description: 'What a published record must say in one of its fields.' })
export class RecordConditionInput {
  @Field(() => String, {
    description: 'A field of the type; of the items of a list as `partners.partner`.',
  })
  field!: string;

  @Field(() => [String], {
    nullable: true,
    description: 'Any of these values, enum values as the contract spells them, records by slug or global id.',
  })
  anyOf?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it says nothing there.' })
  isEmpty?: boolean | null;
}

@ObjectType({ description: 'A draft in a list.' })
export class ListedDraft {
  @Field(() => Editor, { description: 'Whose it is.' })
  editor!: Editor;

  @Field(() => draftStateType, { description: 'How far it has come.' })
  state!: string;

  @Field(() => DateTime, { description: 'When it was last saved.' })
  updatedAt!: string;
}

@ObjectType({ description: 'A record in a list of editors.' })
export class RecordRow {
  @Field(() => ID, { description: 'Global id.' })
  id!: string;

  @Field(() => String, { description: 'The GraphQL type of the record.' })
  type!: string;

  @Field(() => String, { description: 'What lists call the record.' })
  label!: string;

  @Field(() => String, { nullable: true, description: 'The part of its address that names it.' })
  slug!: string | null;

  @Field(() => publicationStatusType, { description: 'Who can see it.' })
  status!: string;

  @Field(() => Int, { description: 'The revision that is published, 0 for a record that is only a draft.' })
  revision!: number;

  @Field(() => DateTime, { description: 'When it was last published, or its draft saved.' })
  updatedAt!: string;

  @Field(() => LocalDate, { nullable: true, description: 'When somebody last confirmed it.' })
  verifiedOn!: string | null;

  @Field(() => [ListedDraft], { description: 'Drafts for it, oldest first.' })
  drafts!: ListedDraft[];

  @Field(() => [localeType], { description: 'Languages that some text is not in.' })
  missing!: string[];

  @Field(() => [localeType], { description: 'Languages with a text that is older than its source.' })
  older!: string[];

  @Field(() => GraphQLJSON, {
    description:
      'What it says, or what its first draft says where nothing is published, in the shape of its input and without internal data that the viewer may not read.',
  })
  values!: Record<string, unknown>;
}

@ObjectType({ description: 'Whether a list of editors goes on.' })
export class RecordPageInfo {
  @Field(() => Boolean, { description: 'Whether records follow this page.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether records come before this page.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'The cursor of the first record of the page.' })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'The cursor of the last record of the page.' })
  endCursor!: string | null;
}
