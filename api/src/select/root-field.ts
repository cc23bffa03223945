import { type SQL, sql } from 'drizzle-orm';
import type { Compiler, Place } from './compiler.ts';
import { compileConnection, type Source } from './connection.ts';
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
    const place = compiler.place(compiler.declarationOf(type));
    const object = compiler.object(place, compiler.selection.typeNamed(type), nodes);
    return sql`(select ${object} from ${place.from} where ${where(place, args)} and ${compiler.visible(place) ?? sql`true`} limit 1)`;
  },
});

/** The connection over all records of a noun, or those of a source. */
export const connectionRoot = (type: string, source: Source = () => undefined): RootField => ({
  compile: (compiler, field) => compileConnection(compiler, compiler.nounOf(type), field, source),
});
