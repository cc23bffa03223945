import { and, type SQL } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import type { Compiler, Place } from './compiler.ts';
import type { Search } from './conditions.ts';
import type { AnyNoun } from './declaration.ts';
import { known } from './slot.ts';

/** Where a connection's rows come from: all of the noun, or those tied to the row that the connection hangs on. */
export type Source = (target: Place) => SQL | undefined;

/** What is asked of a connection, whichever parts of it are wanted. */
export interface Asked {
  noun: AnyNoun;
  source: Source;
  filter: Readonly<Record<string, unknown>>;
  search: Search | undefined;
  /** What every row is tied to by the source itself. */
  met: Place['met'];
}

/** Which rows at `place` are meant and may be seen. */
export function matching(compiler: Compiler, { noun, source, filter, search }: Asked, place: Place): SQL | undefined {
  const conditions = Object.entries(filter).map(([name, value]) => {
    if (value === null || value === undefined) return undefined;
    const declared = noun.filters[name];
    if (declared === undefined) throw new Error(`Nothing says what the filter "${name}" of "${noun.type}" means.`);
    return declared.where(place.row as never, (declared.isLate === true ? value : known(value)) as never);
  });
  return compiler.deciding.by(
    and(
      source(place),
      compiler.visible(place),
      ...conditions,
      search?.matches(
        (word) => noun.found?.(place.row as never, word) ?? word.within(place.row.searchText as AnyPgColumn),
      ),
    ),
  );
}
