import { toEnumName, type Vocabulary } from '@portolan/schema/vocabularies/vocabulary';
import { registerEnumType } from 'type-graphql';

const registered = new Map<Vocabulary, Record<string, string>>();

/** The GraphQL enum of a vocabulary, registered when first asked for. Its values are the names that the contract uses. */
export function enumOf(set: Vocabulary): Record<string, string> {
  const known = registered.get(set);
  if (known !== undefined) return known;
  const meanings = Object.fromEntries(set.values.map((value) => [toEnumName(value), set.meanings[value] ?? value]));
  const enumeration = registerEnum(set.name, set.description, meanings);
  registered.set(set, enumeration);
  return enumeration;
}

/** Registers an enum from its names and what each means. */
export function registerEnum(name: string, description: string, meanings: Record<string, string>) {
  const values = Object.fromEntries(Object.keys(meanings).map((key) => [key, key]));
  const valuesConfig = Object.fromEntries(Object.entries(meanings).map(([key, text]) => [key, { description: text }]));
  registerEnumType(values, { name, description, valuesConfig });
  return values;
}
