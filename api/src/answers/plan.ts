import { type SQL, sql } from 'drizzle-orm';
import { type DocumentNode, type FieldNode, type GraphQLSchema, Kind, type OperationDefinitionNode } from 'graphql';
import { type Cost, costOf } from '../limits/cost.ts';
import { fragmentsOf } from '../limits/limit-operations.ts';
import { Compiler } from '../select/compiler.ts';
import type { Columns } from '../select/deciding.ts';
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

/** One statement whose one value is the body of the answer to a whole operation; null where a record that must be there is not. */
export interface Plan {
  text: string;
  params: readonly unknown[];
  /** What it costs to ask. */
  cost: Cost;
  /** The columns by which rows that the answer does not show may change it, by table. */
  deciding: Columns;
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
  const members = selected.map((field, index) => {
    const root = roots.get(field.name);
    const value = sql`(${root === undefined ? sql`to_json(${query.name}::text)` : root.compile(compiler, field)})::text`;
    const key = literal(`${index === 0 ? '' : ','}"${field.key}":`);
    return sql`${key} || ${root?.isRequired === true ? value : sql`coalesce(${value}, 'null')`}`;
  });
  const body = sql.join([literal('{"data":{'), ...members, literal('}}\n')], sql` || `);
  const { sql: text, params } = toQuery(sql`select ${body} as "answer"`);
  const isRecord = (type: string) => declarations.has(type);
  const cost = costOf({ schema, isRecord, fragments: fragmentsOf(document), variables }, operation);
  return { text, params, cost, deciding: compiler.deciding.columnsIn(text) };
}

/** Names of GraphQL and JSON around them, which need no escape. */
const literal = (text: string): SQL => sql.raw(`'${text}'`);

const isIntrospection = ({ selectionSet }: OperationDefinitionNode) =>
  selectionSet.selections.some(
    (it) => it.kind === Kind.FIELD && it.name.value.startsWith('__') && it.name.value !== '__typename',
  );

/** The parameters of the statement for these variables. Throws what the contract says of a value that cannot be used. */
export const paramsOf = ({ params }: Plan, variables: Variables): unknown[] =>
  params.map((param) => (param instanceof Slot ? param.read(variables) : param));
