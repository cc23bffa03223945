import { nounForms } from '@portolan/drizzle/content/forms/all';
import { type NounKey, nounKeys } from '@portolan/drizzle/content/noun-form';
import type { GraphQLResolveInfo } from 'graphql';
import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Info,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Resolver,
  Root,
} from 'type-graphql';
import type { Context } from '../context.ts';
import { type ClassOf, classNamed, isRegistered } from '../graphql/object-types.ts';
import { fetchRecords } from '../select/records.ts';
import { EditableRecord } from './editable-record.ts';
import { inputTypes } from './input-types.ts';
import { ArchiveInput, DuplicateInput, PublishDraftInput, RecordInput, TakeInput } from './inputs.ts';
import { createRecord, publishRecordDraft, type RecordResult, updateRecord } from './mutations.ts';
import { FieldConflict, UserError } from './payload.types.ts';
import { archive, duplicate, remove, unarchive } from './status-mutations.ts';

const named = (name: string): ClassOf => ({ [name]: class {} })[name] as ClassOf;
const lowerFirst = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);

/** `CountryProfile` in a sentence: "country profile". */
const wordsOf = (type: string) => type.replace(/(?<!^)[A-Z]/g, ' $&').toLowerCase();

/** The mutations of every noun, made from its form. */
export const nounMutations: ClassOf[] = nounKeys.flatMap(mutationsOf);

function mutationsOf(noun: NounKey): ClassOf[] {
  const { type } = nounForms[noun];
  const word = wordsOf(type);
  const payload = makePayload(noun);
  const createInput = makeInput(`Create${type}Input`, `A ${word} to make.`, (add) => {
    add('values', inputTypes[noun], `What the ${word} says.`);
    add('draft', Boolean, 'Whether to keep it as a draft, which may be incomplete, instead of publishing it.', true);
    add('reason', String, 'Why, for the history.', true);
  });
  const updateInput = makeInput(`Update${type}Input`, `A change of a ${word}.`, (add) => {
    add('id', ID, `The ${word}, by global id.`);
    add('revision', Int, 'The revision that the change was made on; later changes of other places stay.');
    add('values', inputTypes[noun], 'What changes. What is left out is kept.');
    add('take', [TakeInput], 'Whose value counts where both changed.', true);
    add('reason', String, 'Why, for the history.', true);
  });

  class NounMutations {}
  const add = (
    name: string,
    input: object,
    description: string,
    act: (context: Context, noun: NounKey, input: never) => Promise<RecordResult>,
  ) => {
    const prototype = NounMutations.prototype as unknown as Record<string, unknown>;
    prototype[name] = (given: never, context: Context) => act(context, noun, given);
    Arg('input', () => input as never, { description: 'What to do.' })(prototype, name, 0);
    Ctx()(prototype, name, 1);
    Mutation(() => payload.type, { description })(
      prototype,
      name,
      Object.getOwnPropertyDescriptor(prototype, name) as PropertyDescriptor,
    );
  };
  add(`create${type}`, createInput, `Makes a ${word} and publishes it, or keeps it as a draft.`, createRecord);
  add(
    `update${type}`,
    updateInput,
    `Changes a ${word} and publishes it at once. What others published meanwhile stays, unless it is the same place: then the answer tells both sides and nothing is done.`,
    updateRecord,
  );
  add(`publish${type}`, PublishDraftInput, `Publishes a draft of a ${word}.`, publishRecordDraft);
  add(`archive${type}`, ArchiveInput, `Takes a ${word} off the site; it can be brought back.`, archive);
  add(`unarchive${type}`, RecordInput, `Brings an archived ${word} back to the site.`, unarchive);
  add(`delete${type}`, RecordInput, `Deletes a ${word} for good, if no record names it.`, remove);
  add(
    `duplicate${type}`,
    DuplicateInput,
    `Begins a draft of a new ${word} that says what a published one says.`,
    duplicate,
  );
  Resolver()(NounMutations);
  return [NounMutations as unknown as ClassOf, ...payload.resolvers];
}

type Add = (name: string, type: object, description: string, isOptional?: boolean) => void;

function makeInput(name: string, description: string, fill: (add: Add) => void): ClassOf {
  const target = named(name);
  fill((field, type, said, isOptional = false) => {
    Field(() => type as never, { nullable: isOptional, description: said })(target.prototype as object, field);
  });
  InputType(name, { description })(target);
  return target;
}

/** The payload of a noun's mutations, and what reads the record as the public sees it. */
function makePayload(noun: NounKey): { type: ClassOf; resolvers: ClassOf[] } {
  const { type } = nounForms[noun];
  const target = named(`${type}Payload`);
  const field = (name: string, fieldType: object, description: string, nullable: boolean) =>
    Field(() => fieldType as never, { description, nullable })(target.prototype as object, name);
  field('record', EditableRecord, 'The record as its editors see it now; null when there is none.', true);
  field('userErrors', [UserError], 'What stopped it; empty when it was done.', false);
  field('conflicts', [FieldConflict], 'Places that somebody else changed meanwhile.', false);
  ObjectType(target.name, { description: `What became of a change of a ${wordsOf(type)}.` })(target);
  if (!isRegistered(type)) return { type: target, resolvers: [] };

  const key = lowerFirst(type);
  class PayloadResolver {
    async [key](payload: RecordResult, context: Context, info: GraphQLResolveInfo): Promise<unknown> {
      if (payload.target === undefined) return null;
      const { recordId } = payload.target;
      const found = await fetchRecords(context, info, [{ type, recordId }]);
      return found.get(recordId) ?? null;
    }
  }
  const prototype = PayloadResolver.prototype as object;
  Root()(prototype, key, 0);
  Ctx()(prototype, key, 1);
  Info()(prototype, key, 2);
  FieldResolver(() => classNamed(type), { nullable: true, description: 'The record as the public sees it.' })(
    prototype,
    key,
    Object.getOwnPropertyDescriptor(prototype, key) as PropertyDescriptor,
  );
  Resolver(() => target)(PayloadResolver);
  return { type: target, resolvers: [PayloadResolver as unknown as ClassOf] };
}
