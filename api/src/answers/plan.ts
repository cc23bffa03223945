import type { TextRow } from '@portolan/drizzle/database';
import { sql } from 'drizzle-orm';
import { type DocumentNode, type FieldNode, type GraphQLSchema, Kind, type OperationDefinitionNode } from 'graphql';
import { type Cost, costOf } from '../limits/cost.ts';
import { fragmentsOf } from '../limits/limit-operations.ts';
import { Compiler } from '../select/compiler.ts';
import type { AnyRow } from '../select/declaration.ts';
import type { RootField } from '../select/root-field.ts';
import { Selection } from '../select/selection.ts';
import { Slot, type Variables } from '../select/slot.ts';
import { toQuery } from '../select/to-query.ts';

/** What the answers of the API are made from. */
export interface Contract {
  schema: GraphQLSchema;
  roots: ReadonlyMap<string, RootField>;
  declarations: ReadonlyMap<string, AnyRow>;
}

/** One statement that answers a whole operation, each root field with a column of JSON text. */
export interface Plan {
  text: string;
  params: readonly unknown[];
  fields: readonly { key: string; isRequired: boolean }[];
  /** What it costs to ask. */
  cost: Cost;
}

/**
 * The plan of a query whose variables may be slots; undefined when it asks for a root field that one expression cannot
 * answer. Throws `ValueNeeded` where a slot stands for what decides the statement.
 */
export function compilePlan(
  { schema, roots, declarations }: Contract,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): Plan | undefined {
  const fragments = Object.fromEntries(
    document.definitions.flatMap((it) => (it.kind === Kind.FRAGMENT_DEFINITION ? [[it.name.value, it] as const] : [])),
  );
  const selection = new Selection({ schema, fragments, variableValues: variables });
  const query = schema.getQueryType();
  if (query === null || query === undefined || isIntrospection(operation)) return undefined;
  const selected = selection.fieldsOf(query, [operation as unknown as FieldNode]);
  if (selected.some(({ name }) => name !== '__typename' && !roots.has(name))) return undefined;
  const compiler = new Compiler(declarations, selection);
  const columns = selected.map((field, index) => {
    const root = roots.get(field.name);
    const value = root === undefined ? sql`to_json(${query.name}::text)` : root.compile(compiler, field);
    return sql`(${value})::text as ${sql.identifier(`r${index}`)}`;
  });
  const { sql: text, params } = toQuery(sql`select ${sql.join(columns, sql`, `)}`);
  const fields = selected.map(({ key, name }) => ({ key, isRequired: roots.get(name)?.isRequired === true }));
  const isRecord = (type: string) => declarations.has(type);
  const cost = costOf({ schema, isRecord, fragments: fragmentsOf(document), variables }, operation);
  return { text, params, fields, cost };
}

const isIntrospection = ({ selectionSet }: OperationDefinitionNode) =>
  selectionSet.selections.some(
    (it) => it.kind === Kind.FIELD && it.name.value.startsWith('__') && it.name.value !== '__typename',
  );

/** The parameters of the statement for these variables. Throws what the contract says of a value that cannot be used. */
export const paramsOf = ({ params }: Plan, variables: Variables): unknown[] =>
  params.map((param) => (param instanceof Slot ? param.read(variables) : param));

/** The body of an answer in pieces that are sent one after the other; its texts are ASCII. */
export type Body = readonly (string | Uint8Array)[];

/** The body of the answer from the row of the statement; undefined when a record that must be there is not. */
export function bodyOf({ fields }: Plan, row: TextRow): Body | undefined {
  const body: (string | Uint8Array)[] = [];
  let text = '{"data":{';
  for (const [index, { key, isRequired }] of fields.entries()) {
    const value = row[index] ?? undefined;
    if (isRequired && value === undefined) return undefined;
    body.push(`${text}"${key}":`, value ?? 'null');
    text = ',';
  }
  body.push(`${fields.length === 0 ? text : ''}}}\n`);
  return body;
}
