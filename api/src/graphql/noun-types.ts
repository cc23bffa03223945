import { Arg, Field, InputType, Int, ObjectType } from 'type-graphql';
import type { AnyNoun } from '../select/declaration.ts';
import { registerEnum } from './enums.ts';
import { type ClassOf, classNamed, registerClass, sortDirectionType, Value } from './object-types.ts';

const named = (name: string): ClassOf => ({ [name]: class {} })[name] as ClassOf;

/** Makes the filter, order, facet, edge and connection types of a noun from its declaration. */
export function registerNounTypes(noun: AnyNoun): void {
  registerFilter(noun);
  registerOrder(noun);
  registerConnection(noun);
}

function registerFilter({ type, filters }: AnyNoun): void {
  const conditions = Object.entries(filters);
  if (conditions.length === 0) return;
  const target = named(`${type}Filter`);
  for (const [key, { type: valueType, description }] of conditions) {
    Field(() => valueType as never, { nullable: true, description })(target.prototype as object, key);
  }
  InputType(target.name, {
    description: `Conditions on records of type ${type}. All given ones must hold; of a list any value is enough.`,
  })(target);
  registerClass(target.name, target);
}

const meaningsOf = (entries: Record<string, { description: string }>) =>
  Object.fromEntries(Object.entries(entries).map(([name, { description }]) => [name, description]));

function registerOrder({ type, orders }: AnyNoun): void {
  const fields = registerEnum(
    `${type}OrderField`,
    `What records of type ${type} can be ordered by.`,
    meaningsOf(orders),
  );
  const target = named(`${type}Order`);
  const prototype = target.prototype as object;
  Field(() => fields, { description: 'What comes first is decided by this.' })(prototype, 'field');
  Field(() => sortDirectionType(), { defaultValue: 'ASC', description: 'Which end comes first.' })(
    prototype,
    'direction',
  );
  InputType(target.name, { description: `An order of records of type ${type}.` })(target);
  registerClass(target.name, target);
}

function registerConnection({ type, facets }: AnyNoun): void {
  const edge = named(`${type}Edge`);
  Value(() => classNamed(type), 'The record.')(edge.prototype as object, 'node');
  Value(() => String, 'Where the record stands in the order of this connection.')(edge.prototype as object, 'cursor');
  ObjectType(edge.name, { description: `A record of type ${type} and its place in a list.`, simpleResolvers: true })(
    edge,
  );

  const target = named(`${type}Connection`);
  const prototype = target.prototype as object;
  Value(() => [edge], 'The records of the page with their cursors.')(prototype, 'edges');
  Value(() => [classNamed(type)], 'The records of the page.')(prototype, 'nodes');
  Value(() => PageInfo, 'Whether there is more, and the cursors to go on with.')(prototype, 'pageInfo');
  Value(() => Int, 'How many records match, on all pages together.')(prototype, 'totalCount');
  if (Object.keys(facets).length > 0) {
    const by = registerEnum(`${type}Facet`, `What records of type ${type} can be counted by.`, meaningsOf(facets));
    Value(() => [FacetCount], 'How many matching records have each value, most frequent first.')(prototype, 'facets');
    Arg('by', () => by, { description: 'What to count by.' })(prototype, 'facets', 0);
  }
  ObjectType(target.name, { description: `A list of records of type ${type}, in pages.`, simpleResolvers: true })(
    target,
  );
  registerClass(target.name, target);
}

@ObjectType({ description: 'Whether a connection goes on, as in the Relay specification.', simpleResolvers: true })
class PageInfo {
  @Value(() => Boolean, 'Whether records follow this page.')
  hasNextPage!: boolean;

  @Value(() => Boolean, 'Whether records come before this page.')
  hasPreviousPage!: boolean;

  @Value(() => String, 'The cursor of the first record of the page.', { nullable: true })
  startCursor!: string;

  @Value(() => String, 'The cursor of the last record of the page.', { nullable: true })
  endCursor!: string;
}

@ObjectType({ description: 'How many records have a value.', simpleResolvers: true })
class FacetCount {
  @Value(() => String, 'The value: an enum name, a code or a slug.')
  value!: string;

  @Value(() => Int, 'How many records have it.')
  count!: number;
}
