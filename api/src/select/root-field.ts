import { type SQL, sql } from 'drizzle-orm';
import { askedRow } from './asked-row.ts';
import type { Compiler, Place } from './compiler.ts';
import { compileConnection } from './connection.ts';
import type { Source } from './matching.ts';
import type { SelectedField } from './selection.ts';

/** A field of the query type that one expression answers. */
export interface RootField {
  /** The JSON of its whole value. */
  compile: (compiler: Compiler, field: SelectedField) => SQL;
  /** Null is no answer of its own: the resolver says what is wrong. */
  isRequired?: boolean;
}

/** The record of `type` that `where` finds, with the fields that are selected; null when none may be seen. */
export const recordRoot = (
  type: string,
  where: (place: Place, args: SelectedField['args']) => SQL = () => sql`true`,
): RootField => ({
  compile: (compiler, { args, nodes }) => {
    const place = compiler.shownPlace(compiler.declarationOf(type));
    const columns = compiler.columns(place, compiler.selection.typeNamed(type), nodes);
    const found = compiler.deciding.by(sql`${where(place, args)} and ${compiler.visible(place) ?? sql`true`}`);
    return sql`(select row_to_json(${askedRow})
      from (select ${columns} from ${place.from} where ${found} limit 1) ${askedRow})`;
  },
});

/** The connection over all records of a noun, or those of a source. */
export const connectionRoot = (type: string, source: Source = () => undefined): RootField => ({
  compile: (compiler, field) => compileConnection(compiler, compiler.nounOf(type), field, source),
});
