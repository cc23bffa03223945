import type { SQL } from 'drizzle-orm';
import { alias, type PgTable } from 'drizzle-orm/pg-core';
import type { AnyRow, Relation, Within } from './declaration.ts';
import { toQuery } from './to-query.ts';

/** The two columns that an equation sets equal, in any order; undefined for any other condition. */
function equated(condition: SQL): string | undefined {
  const { sql, params } = toQuery(condition);
  const [, one, other] = /^("\w+"\."\w+") = ("\w+"\."\w+")$/.exec(sql) ?? [];
  return params.length > 0 || one === undefined ? undefined : [one, other].sort().join();
}

type Condition = (from: never, to: never) => SQL;

/** Whether two conditions set the same columns of two tables equal; `other` is asked from the far end where `isTurned`. */
function isSame(near: AnyRow, far: AnyRow, one: Condition, other: Condition, isTurned: boolean): boolean {
  const from = alias(near.table as PgTable, 'near') as never;
  const to = alias(far.table as PgTable, 'far') as never;
  const equation = equated(one(from, to));
  return equation !== undefined && equation === equated(isTurned ? other(to, from) : other(from, to));
}

const along = new WeakMap<Relation, Within<never> | null>();
const back = new WeakMap<Relation, ReadonlySet<Within<never>>>();

/** The tie of `near` that leads to the very row that the relation does: where the row is seen, that one is there. */
export function tieAlong(near: AnyRow, relation: Relation, far: AnyRow): Within<never> | undefined {
  if (relation.kind !== 'one') return undefined;
  let found = along.get(relation);
  if (found === undefined) {
    const ties = near.within.filter(({ target }) => target === relation.target);
    found = ties.find((tie) => isSame(near, far, relation.on, tie.on, false)) ?? null;
    along.set(relation, found);
  }
  return found ?? undefined;
}

/** The ties of `far` that lead back to the row that the relation comes from, which was seen already. */
export function tiesBack(near: AnyRow, relation: Relation, far: AnyRow): ReadonlySet<Within<never>> {
  let found = back.get(relation);
  if (found === undefined) {
    const ties = far.within.filter(({ target }) => target === near.type);
    found = new Set(ties.filter((tie) => isSame(near, far, relation.on, tie.on, true)));
    back.set(relation, found);
  }
  return found;
}
