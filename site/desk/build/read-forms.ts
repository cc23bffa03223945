import {
  type GraphQLEnumType,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { FormField, NounFields } from '../src/nouns/form-field.ts';

/**
 * What each noun's form is made of, as the contract says it: the fields of `EventInput`, with the kind of each, what it
 * takes and what it means. A noun is whatever has both `EventInput` and `createEvent`.
 */
export function readForms(schema: GraphQLSchema): NounFields {
  const mutations = Object.keys(schema.getMutationType()?.getFields() ?? {});
  return Object.fromEntries(
    mutations.flatMap((mutation) => {
      const name = /^create(\w+)$/.exec(mutation)?.[1];
      const input = schema.getType(`${name}Input`);
      return name !== undefined && isInputObjectType(input) ? [[name, readFields(schema, input, name)]] : [];
    }),
  );
}

/** What the settings of the portal are made of. They are changed by path and have no input: readers get what is written. */
export const readSettings = (schema: GraphQLSchema): FormField[] => readWritten(schema, 'SiteSettings');

/** What the contract says of a field, without what only programs need: how they name records, and what they get for nothing. */
const toHelp = (description: string | null | undefined): string =>
  (description ?? '')
    .replace(/ (Each by|By) slug or global id[.]$/, '')
    .replace(/ Internal: null for readers who may not see it[.]$/, ' Internal.')
    .replace('; null ', '; empty ')
    .replace(/`(\w+)`/g, '“$1”');

function readWritten(schema: GraphQLSchema, name: string): FormField[] {
  const owner = schema.getType(name);
  return isObjectType(owner) ? Object.values(owner.getFields()).map((field) => readWrittenField(schema, field)) : [];
}

function readWrittenField(schema: GraphQLSchema, field: GraphQLField<unknown, unknown>): FormField {
  const isRequired = isNonNullType(field.type);
  const type = getNamedType(field.type);
  const isList = isListType(isNonNullType(field.type) ? field.type.ofType : field.type);
  const base = { name: field.name, type: type.name, isList, isRequired, description: toHelp(field.description) };
  if (type.name === 'LocalizedText') return { ...base, kind: 'localised' };
  if (isEnumType(type)) return { ...base, kind: 'vocabulary', values: readValues(type) };
  if (!isObjectType(type)) return { ...base, kind: 'scalar' };
  if (!isList) return { ...base, kind: 'reference', target: type.name };
  return { ...base, kind: 'children', isRequired: false, fields: readWritten(schema, type.name) };
}

function readFields(schema: GraphQLSchema, input: GraphQLInputObjectType, outputName: string): FormField[] {
  return Object.values(input.getFields()).map((field) => readField(schema, field, outputName));
}

function readField(schema: GraphQLSchema, field: GraphQLInputField, owner: string): FormField {
  const isRequired = isNonNullType(field.type) || isAlwaysThere(schema, owner, field.name);
  const bare = isNonNullType(field.type) ? field.type.ofType : field.type;
  const isList = isListType(bare);
  const type = getNamedType(field.type);
  const description = toHelp(field.description);
  const base = { name: field.name, type: type.name, isList, isRequired, description };
  if (type.name === 'LocalizedTextInput')
    return { ...base, kind: /\bMarkdown\b/.test(description) ? 'markdown' : 'localised' };
  if (isEnumType(type)) return { ...base, kind: 'vocabulary', values: readValues(type) };
  if (isInputObjectType(type)) {
    const fields = readFields(schema, type, type.name.replace(/Input$/, ''));
    return { ...base, kind: 'children', fields };
  }
  if (type.name === 'ID') return { ...base, kind: 'reference', ...targetOf(schema, owner, field.name) };
  return { ...base, kind: 'scalar' };
}

/** An input leaves out what is kept; what a published record always has, a form must ask for. */
function isAlwaysThere(schema: GraphQLSchema, owner: string, name: string): boolean {
  const type = schema.getType(owner);
  const found = isObjectType(type) ? type.getFields()[name]?.type : undefined;
  return isNonNullType(found) && !isListType(found.ofType) && getNamedType(found).name !== 'Boolean';
}

const readValues = (type: GraphQLEnumType): string[] => type.getValues().map(({ name }) => name);

/** The noun that a reference leads to: the type of the field of the same name that readers ask for. */
function targetOf(schema: GraphQLSchema, owner: string, name: string): { target?: string } {
  const type = schema.getType(owner);
  const field = isObjectType(type) ? type.getFields()[name] : undefined;
  if (field === undefined) return {};
  return { target: withoutConnection(schema, getNamedType(field.type)) };
}

function withoutConnection(schema: GraphQLSchema, type: GraphQLNamedType): string {
  const noun = type.name.replace(/Connection$/, '');
  return schema.getType(noun) === undefined ? type.name : noun;
}
