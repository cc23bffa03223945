import { GraphQLJSON } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../graphql/scalars.ts';
import { Editor } from './editor.ts';
import { draftStateType, localeType } from './enums.ts';
import { UserError } from './payload.types.ts';

@ObjectType({ description: 'One publish of any record.' })
export class LoggedChange {
  @Field(() => ID, { description: 'What the next page goes on after.' })
  cursor!: string;

  @Field(() => ID, { nullable: true, description: 'The record, by global id; null for the settings of the portal.' })
  id!: string | null;

  @Field(() => String, { description: 'Its GraphQL type.' })
  type!: string;

  @Field(() => String, { description: 'What lists called it then.' })
  label!: string;

  @Field(() => Int, { description: 'The revision.' })
  revision!: number;

  @Field(() => Editor, { description: 'Who published.' })
  editor!: Editor;

  @Field(() => DateTime, { description: 'When it was published.' })
  at!: string;

  @Field(() => String, { nullable: true, description: 'Why, as it was given.' })
  reason!: string | null;

  @Field(() => [[String]], { description: 'The places that it changed.' })
  paths!: string[][];

  @Field(() => Boolean, { description: 'Whether the record was deleted.' })
  isDeletion!: boolean;
}

@ObjectType({ description: 'A draft that somebody has to do something with.' })
export class WaitingDraft {
  @Field(() => ID, { description: 'The record, by global id.' })
  id!: string;

  @Field(() => String, { description: 'Its GraphQL type.' })
  type!: string;

  @Field(() => String, { description: 'What lists call it.' })
  label!: string;

  @Field(() => Editor, { description: 'Whose draft.' })
  editor!: Editor;

  @Field(() => draftStateType, { description: 'How far it has come.' })
  state!: string;

  @Field(() => String, { nullable: true, description: 'What was said when it was proposed or returned.' })
  note!: string | null;

  @Field(() => Boolean, { description: 'Whether there is no published record yet.' })
  isNew!: boolean;

  @Field(() => DateTime, { description: 'When it was last saved.' })
  updatedAt!: string;
}

@ObjectType({ description: 'How many records of a type.' })
export class TypeCount {
  @Field(() => String, { description: 'The GraphQL type.' })
  type!: string;

  @Field(() => Int, { description: 'How many.' })
  count!: number;
}

@ObjectType({ description: 'What is to be translated of the records of a type.' })
export class Untranslated {
  @Field(() => String, { description: 'The GraphQL type.' })
  type!: string;

  @Field(() => localeType, { description: 'The language.' })
  locale!: string;

  @Field(() => Int, { description: 'How many records lack a text in it.' })
  missing!: number;

  @Field(() => Int, { description: 'How many have a text in it that is older than its source.' })
  older!: number;
}

@ObjectType({ description: 'A call that closes, or an event that begins.' })
export class Deadline {
  @Field(() => ID, { description: 'The record, by global id.' })
  id!: string;

  @Field(() => String, { description: 'Its GraphQL type.' })
  type!: string;

  @Field(() => String, { description: 'What lists call it.' })
  label!: string;

  @Field(() => DateTime, { description: 'When.' })
  at!: string;
}

@ObjectType({ description: 'A list of the desk as its owner left it.' })
export class SavedView {
  @Field(() => ID, { description: 'What `deleteView` takes.' })
  id!: string;

  @Field(() => String, { description: 'The GraphQL type that it lists.' })
  type!: string;

  @Field(() => String, { description: 'What its owner calls it.' })
  name!: string;

  @Field(() => GraphQLJSON, { description: 'Its filters, order and columns, as the desk gave them.' })
  settings!: unknown;
}

@InputType({ description: 'A list of the desk to keep under a name.' })
export class SaveViewInput {
  @Field(() => String, { description: 'The GraphQL type that it lists.' })
  type!: string;

  @Field(() => String, { description: 'What to call it; a view of that name is replaced.' })
  name!: string;

  @Field(() => GraphQLJSON, { description: 'Its filters, order and columns.' })
  settings!: unknown;
}

@ObjectType({ description: 'What became of keeping a view.' })
export class SavedViewPayload {
  @Field(() => SavedView, { nullable: true, description: 'The view.' })
  view?: SavedView | null;

  @Field(() => [UserError], { description: 'What stopped it; empty when it was done.' })
  userErrors!: UserError[];
}
