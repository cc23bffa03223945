import {
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isEnumType,
  isInterfaceType,
  isLeafType,
  isRequiredArgument,
} from 'graphql';
import { fieldsOf } from './contract.ts';

type Field = GraphQLField<unknown, unknown>;

/** A field of an object type that leads to another object, and how a query gets there. */
export interface Relation {
  type: string;
  field: string;
  /** The shortest query that asks for it, with everything that lies right below. */
  document: string;
  /** The names of the fields that lead to it, itself included. */
  path: string[];
}

/** Every relation of the contract. `slugOf` names a record for a root field such as `partner`; `skipped` ones are left. */
export function listRelations(
  schema: GraphQLSchema,
  slugOf: (field: string) => string,
  skipped: ReadonlySet<string>,
): Relation[] {
  const found: Relation[] = [];
  const waiting: { type: string; wrap: (inner: string) => string; path: string[] }[] = [
    { type: 'Query', wrap: (inner) => `{ ${inner} }`, path: [] },
  ];
  const seen = new Set(['Query']);
  for (const { type, wrap, path } of waiting) {
    for (const field of fieldsOf(schema, type)) {
      const target = getNamedType(field.type);
      if (!isCompositeType(target) || skipped.has(`${type}.${field.name}`)) continue;
      const ask = (selection: string) => wrap(`${field.name}${argumentsOf(field, slugOf)} { ${selection} }`);
      const here = [...path, field.name];
      found.push({ type, field: field.name, document: ask(leavesOf(schema, target.name)), path: here });
      if (seen.has(target.name) || isInterfaceType(target)) continue;
      seen.add(target.name);
      waiting.push({ type: target.name, wrap: ask, path: here });
    }
  }
  return found;
}

/** The arguments that the field cannot do without. */
function argumentsOf(field: Field, slugOf: (field: string) => string): string {
  const given = field.args.filter(isRequiredArgument).map(({ name, type }) => {
    const named = getNamedType(type);
    return isEnumType(named) ? `${name}: ${named.getValues()[0]?.name}` : `${name}: "${slugOf(field.name)}"`;
  });
  return given.length === 0 ? '' : `(${given.join(', ')})`;
}

/** All fields of a type that have nothing below them and need nothing said. */
function leavesOf(schema: GraphQLSchema, type: string): string {
  const leaves = fieldsOf(schema, type).filter(
    ({ type: given, args }) => isLeafType(getNamedType(given)) && args.length === 0,
  );
  return ['__typename', ...leaves.map(({ name }) => name)].join(' ');
}

/** How many values lie at the end of a path through an answer. */
export function countAt(value: unknown, path: readonly string[]): number {
  if (value === null || value === undefined) return 0;
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + countAt(item, path), 0);
  const [name, ...rest] = path;
  return name === undefined ? 1 : countAt((value as Record<string, unknown>)[name], rest);
}
