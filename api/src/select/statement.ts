import type { Database } from '@portolan/drizzle/database';
import { type SQL, sql } from 'drizzle-orm';
import { type FieldNode, type GraphQLField, type GraphQLResolveInfo, getArgumentValues } from 'graphql';
import { Compiler } from './compiler.ts';
import type { AnyRow, InternalReach } from './declaration.ts';
import type { RootField } from './root-field.ts';
import { type SelectedField, Selection } from './selection.ts';
import { toQuery } from './to-query.ts';

/** What a request reads from. */
export interface Reader {
  readonly database: Pick<Database, 'run'>;
  readonly declarations: ReadonlyMap<string, AnyRow>;
  /** Whose internal data may be read; without it nobody's. */
  readonly internal?: InternalReach | undefined;
}

/** Sends one statement that gives at most one row with a JSON column `result`. */
export async function fetchResult(reader: Reader, statement: SQL): Promise<unknown> {
  const { sql: text, params } = toQuery(statement);
  const [row] = await reader.database.run<{ result: unknown }>(text, params);
  return row?.result ?? undefined;
}

/** The value of a root field, in one statement. */
export function fetchRoot(reader: Reader, root: RootField, info: GraphQLResolveInfo): Promise<unknown> {
  const compiler = new Compiler(reader.declarations, new Selection(info), reader.internal);
  return fetchResult(reader, sql`select ${root.compile(compiler, selectedRoot(info))} as result`);
}

function selectedRoot(info: GraphQLResolveInfo): SelectedField {
  const [node] = info.fieldNodes as [FieldNode];
  const field = info.parentType.getFields()[info.fieldName] as GraphQLField<unknown, unknown>;
  return {
    key: String(info.path.key),
    name: info.fieldName,
    type: field.type,
    args: getArgumentValues(field, node, info.variableValues),
    nodes: info.fieldNodes,
  };
}
