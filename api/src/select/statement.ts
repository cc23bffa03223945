import type { Database } from '@portolan/drizzle/database';
import { type SQL, sql } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import { type FieldNode, type GraphQLField, type GraphQLResolveInfo, getArgumentValues } from 'graphql';
import { Compiler, type Place } from './compiler.ts';
import { compileConnection, type Source } from './connection.ts';
import type { AnyRow, InternalReach } from './declaration.ts';
import { type SelectedField, Selection } from './selection.ts';

const dialect = new PgDialect({ casing: 'snake_case' });

/** How many statements were sent, and what a request reads from. */
export interface Reader {
  readonly database: Pick<Database, 'run'>;
  readonly declarations: ReadonlyMap<string, AnyRow>;
  /** Whose internal data may be read; without it nobody's. */
  readonly internal?: InternalReach | undefined;
}

/** Sends one statement that gives at most one row with a JSON column `result`. */
export async function fetchResult(reader: Reader, statement: SQL): Promise<unknown> {
  const { sql: text, params } = dialect.sqlToQuery(statement);
  const [row] = await reader.database.run<{ result: unknown }>(text, params);
  return row?.result ?? undefined;
}

/** The record of a noun that `where` finds, with the fields the operation selects; undefined when none may be seen. */
export function fetchOne(
  reader: Reader,
  type: string,
  info: GraphQLResolveInfo,
  where: (place: Place) => SQL,
): Promise<unknown> {
  const compiler = new Compiler(reader.declarations, new Selection(info), reader.internal);
  return fetchResult(reader, oneStatement(compiler, type, info, where));
}

function oneStatement(compiler: Compiler, type: string, info: GraphQLResolveInfo, where: (place: Place) => SQL): SQL {
  const place = compiler.place(compiler.declarationOf(type));
  const object = compiler.object(place, compiler.selection.typeNamed(type), info.fieldNodes);
  return sql`select ${object} as result from ${place.from} where ${where(place)} and ${compiler.visible(place) ?? sql`true`} limit 1`;
}

/** The connection over all records of a noun, or those of a source, that the operation selects. */
export function fetchConnection(
  reader: Reader,
  type: string,
  info: GraphQLResolveInfo,
  source: Source = () => undefined,
): Promise<unknown> {
  const selection = new Selection(info);
  const compiler = new Compiler(reader.declarations, selection, reader.internal);
  const field = selectedRoot(info);
  const connection = compileConnection(compiler, compiler.nounOf(type), field, source);
  return fetchResult(reader, sql`select ${connection} as result`);
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
