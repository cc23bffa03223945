import 'reflect-metadata';
import { locale } from '@portolan/schema/vocabularies/locale';
import { Arg, Field, ID, Int, InterfaceType, ObjectType } from 'type-graphql';
import { enumOf, registerEnum } from './enums.ts';
import { DateTime, LocalDate, Url } from './scalars.ts';

const localeType = enumOf(locale);

export type ClassOf = new () => object;

const classes = new Map<string, ClassOf>();

/** The class registered under a GraphQL type's name. Types name each other, so that their files need not import each other. */
export function classNamed(name: string): ClassOf {
  const found = classes.get(name);
  if (found === undefined) throw new Error(`No object type is called "${name}".`);
  return found;
}

export function registerClass(name: string, target: ClassOf): void {
  if (classes.has(name)) throw new Error(`Two object types are called "${name}".`);
  classes.set(name, target);
}

interface Nullability {
  nullable?: boolean;
}

const descriptions = new Map<object, Map<string, string>>();

function remember(prototype: object, key: string | symbol, description: string): void {
  const known = descriptions.get(prototype) ?? new Map<string, string>();
  descriptions.set(prototype, known.set(String(key), description));
}

/** What a field of a registered object type says of itself, or undefined where the type has no such field. */
export function findDescription(type: string, field: string): string | undefined {
  for (const known of [classes.get(type), Entity]) {
    const found = known && descriptions.get(known.prototype as object)?.get(field);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Whether there is an object type of that name. */
export const isRegistered = (type: string): boolean => classes.has(type);

/** A column or value: any GraphQL type, or a list of one; an enum as it is, so that it is registered before the schema. */
export const Value =
  (type: object, description: string, options: Nullability = {}): PropertyDecorator =>
  (prototype, key) => {
    remember(prototype, key, description);
    Field((typeof type === 'function' ? type : () => type) as never, { description, ...options })(prototype, key);
  };

/** Text that a person reads, in the language asked for. */
export const Localised =
  (description: string, options: Nullability = {}): PropertyDecorator =>
  (prototype, key) => {
    remember(prototype, key, description);
    Field(() => LocalizedText, { description, ...options })(prototype, key);
    Arg('locale', () => localeType, {
      defaultValue: 'EN',
      description: 'The language asked for. Without a text in it English comes back, else the language of the source.',
    })(prototype, key, 0);
  };

/** The record at the other end of a tie. */
export const One =
  (type: string, description: string, options: Nullability = { nullable: true }): PropertyDecorator =>
  (prototype, key) => {
    remember(prototype, key, description);
    Field(() => classNamed(type), { description, ...options })(prototype, key);
  };

/** All rows at the other end of a tie, where they are few by their nature. */
export const List =
  (type: string, description: string): PropertyDecorator =>
  (prototype, key) => {
    remember(prototype, key, description);
    Field(() => [classNamed(type)], { description })(prototype, key);
  };

/** The records at the other end of a tie, in pages. */
export const Connection =
  (type: string, description: string): PropertyDecorator =>
  (prototype, key) => {
    Field(() => classNamed(`${type}Connection`), { description })(prototype, key);
    addConnectionArguments(type, prototype, key);
  };

const sortDirection = registerEnum('SortDirection', 'Which end of an order comes first.', {
  ASC: 'From small to large, from early to late, from A to Z',
  DESC: 'The other way round',
});
export const sortDirectionType = () => sortDirection;

/** The arguments that every connection has, as parameters of the method from position `from` on. */
export function addConnectionArguments(type: string, prototype: object, key: string | symbol, from = 0): void {
  let index = from;
  const add = (name: string, returns: () => object, description: string) =>
    Arg(name, returns as never, { nullable: true, description })(prototype, key, index++);
  add('first', () => Int, 'How many records from the start, 1 to 200. Without "first" and "last" 20 come.');
  add('after', () => String, 'The cursor after which the page begins.');
  add('last', () => Int, 'How many records from the end, 1 to 200.');
  add('before', () => String, 'The cursor before which the page ends.');
  add(
    'search',
    () => String,
    'Words that all must be found, each by its beginning; in quotes a phrase. Accents and case do not matter.',
  );
  add('filter', () => classNamed(`${type}Filter`), 'Conditions, all of which must hold.');
  add(
    'orderBy',
    () => classNamed(`${type}Order`),
    'The order; without it the usual one, or with "search" the best match first.',
  );
}

/** An object type that is read as part of another. */
export const RowType =
  (name: string, description: string) =>
  (target: ClassOf): void => {
    ObjectType(name, { description, simpleResolvers: true })(target);
    registerClass(name, target);
  };

/** A noun: an object type with an address of its own. */
export const NounType =
  (name: string, description: string) =>
  (target: ClassOf): void => {
    ObjectType(name, { description, simpleResolvers: true, implements: [Node, Entity] })(target);
    registerClass(name, target);
  };

@ObjectType({ description: 'Text in one language, and which language that is.', simpleResolvers: true })
export class LocalizedText {
  @Value(() => String, 'The text. Where the field says Markdown, it is CommonMark without raw HTML.')
  value!: string;

  @Value(enumOf(locale), 'The language of the text, which is another than asked for where a translation is missing.')
  locale!: string;
}

interface Typed {
  __typename: string;
}

@InterfaceType({
  description: 'Anything with a global id.',
  resolveType: (record: Typed) => record.__typename,
})
export abstract class Node {
  @Value(() => ID, 'Global id: opaque, stable, unique over all types.')
  id!: string;
}

@InterfaceType({
  description: 'What every record of the portal has.',
  implements: Node,
  resolveType: (record: Typed) => record.__typename,
})
export abstract class Entity {
  @Value(() => ID, 'Global id: opaque, stable, unique over all types.')
  id!: string;

  @Value(() => String, 'The part of its address that names the record; stable, unique in its type.')
  slug!: string;

  @Localised('What a list calls the record: its title or name.', { nullable: true })
  label!: LocalizedText;

  @Value([enumOf(locale)], 'The languages that the title or name exists in.')
  translations!: string[];

  @Value(enumOf(locale), 'The language that the record was written in first.')
  sourceLocale!: string;

  @Value(() => LocalDate, 'When somebody last confirmed the record.', { nullable: true })
  verifiedOn!: string;

  @Value(() => Boolean, 'Whether the record is invented to show how the portal works.')
  isDemonstration!: boolean;

  @Value(() => [Url], 'Public pages on which the facts were seen.')
  sources!: string[];

  @Value(() => DateTime, 'When the record was made.')
  createdAt!: string;

  @Value(() => DateTime, 'When the record was last published.')
  updatedAt!: string;

  @Value(() => Int, 'How many times the record was published.')
  revision!: number;
}
