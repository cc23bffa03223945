import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
} from 'graphql';
import { contract, commonFields as everyRecords, nouns } from './contract.ts';

export interface DictionaryType {
  /** As the contract writes it: `[Tag!]!`. */
  readonly text: string;
  /** The type in it that the dictionary has an entry for, if any. */
  readonly entry: string | undefined;
}

export interface DictionaryField {
  readonly name: string;
  readonly type: DictionaryType;
  readonly description: string;
}

export interface DictionaryEntry {
  readonly name: string;
  readonly description: string;
}

const types = nouns.map(({ type }) => type);

const describe = ({ name, description }: { name: string; description?: string | null | undefined }) => ({
  name,
  description: description ?? '',
});

const fieldsOf = (type: GraphQLObjectType) => Object.values(type.getFields());
const ownFieldsOf = (type: GraphQLObjectType) =>
  fieldsOf(type).filter(({ name }) => !Object.hasOwn(everyRecords, name));

/** The type of a list's records; any other type is its own. */
const withoutPages = (type: GraphQLNamedType): GraphQLNamedType =>
  contract.getType(type.name.replace(/Connection$/, '')) ?? type;

/** Every type that records lead to, beside the records themselves. */
function reach(from: readonly GraphQLNamedType[], seen = new Set<GraphQLNamedType>()): Set<GraphQLNamedType> {
  for (const type of from) {
    if (seen.has(type) || isSpecifiedScalarType(type)) continue;
    seen.add(type);
    if (isObjectType(type))
      reach(
        fieldsOf(type).map((field) => withoutPages(getNamedType(field.type))),
        seen,
      );
  }
  return seen;
}

const reached = [...reach(types)].toSorted((a, b) => (a.name < b.name ? -1 : 1));
const entries = new Set(reached.map(({ name }) => name));

function toField(field: GraphQLField<unknown, unknown>): DictionaryField {
  const { name } = withoutPages(getNamedType(field.type));
  return { ...describe(field), type: { text: String(field.type), entry: entries.has(name) ? name : undefined } };
}

const enumValues = (type: GraphQLNamedType | undefined): string[] =>
  isEnumType(type) ? type.getValues().map(({ name }) => name) : [];
const inputFields = (type: GraphQLNamedType | undefined): string[] =>
  isInputObjectType(type) ? Object.keys(type.getFields()) : [];

/** Fields that every record has. */
export const commonFields = Object.values(everyRecords).map(toField);

/** A type of record: its own fields, the root fields that give it, and how its lists can be asked. */
export const records = nouns.map(({ type, one, list }) => ({
  ...describe(type),
  fields: ownFieldsOf(type).map(toField),
  one,
  list,
  filters: inputFields(contract.getType(`${type.name}Filter`)),
  orders: enumValues(contract.getType(`${type.name}OrderField`)),
  facets: enumValues(contract.getType(`${type.name}Facet`)),
}));

/** What records consist of beside plain values. */
export const parts = reached
  .filter(isObjectType)
  .filter((type) => !types.includes(type))
  .map((type) => ({ ...describe(type), fields: fieldsOf(type).map(toField) }));

export const valueSets = reached
  .filter(isEnumType)
  .map((type) => ({ ...describe(type), values: type.getValues().map(describe) }));

export type DictionaryRecord = (typeof records)[number];

export const scalars: DictionaryEntry[] = reached.filter(isScalarType).map(describe);
