import { and, sql } from 'drizzle-orm';
import type { FieldNode, GraphQLResolveInfo } from 'graphql';
import { Compiler } from './compiler.ts';
import { textArray } from './conditions.ts';
import { Selection } from './selection.ts';
import { fetchResult, type Reader } from './statement.ts';

export interface RecordKey {
  type: string;
  recordId: string;
}

/**
 * Records of several types in one statement, by record id, with the fields that `nodes` select on each one's type. What
 * may not be seen is left out.
 */
export async function fetchRecords(
  reader: Reader,
  info: GraphQLResolveInfo,
  keys: readonly RecordKey[],
  nodes: readonly FieldNode[] = info.fieldNodes,
): Promise<Map<string, object>> {
  if (keys.length === 0) return new Map();
  const compiler = new Compiler(reader.declarations, new Selection(info), reader.internal);
  const types = [...new Set(keys.map(({ type }) => type))].sort();
  const each = types.map((type) => {
    const place = compiler.place(compiler.declarationOf(type));
    const ids = keys.filter((key) => key.type === type).map(({ recordId }) => recordId);
    const object = compiler.object(place, compiler.selection.typeNamed(type), nodes);
    const found = and(sql`${place.row.id} = any(${textArray(ids)}::uuid[])`, compiler.visible(place));
    return sql`select ${type}::text as type, ${place.row.id} as id, ${object} as object from ${place.from} where ${found}`;
  });
  const rows = (await fetchResult(
    reader,
    sql`select json_agg(found) as result from (${sql.join(each, sql` union all `)}) found`,
  )) as { type: string; id: string; object: object }[] | null | undefined;
  return new Map((rows ?? []).map(({ type, id, object }) => [id, { ...object, __typename: type }]));
}
