import { and, type SQL, sql } from 'drizzle-orm';
import { type AnyPgColumn, getTableConfig, type PgTable } from 'drizzle-orm/pg-core';
import { isTrue } from './conditions.ts';
import type { Expression, NounDeclaration, Relation, RowDeclaration, ValueObject } from './declaration.ts';

type Optional<D, K extends keyof D> = Omit<D, K> & Partial<Pick<D, K>>;

/** Declares a type that is only read as part of another, such as one tie of a project to a partner. */
export function declareRow<T extends PgTable>(
  table: T,
  row: Optional<Omit<RowDeclaration<T>, 'table'>, 'fields' | 'relations' | 'within'>,
): RowDeclaration<T> {
  return { fields: {}, relations: {}, within: [], ...row, table };
}

const commonFilters = {
  isDemonstration: isTrue<{ isDemonstration: AnyPgColumn }>(
    'Whether the record is invented.',
    (t) => t.isDemonstration,
  ),
};

/** Declares a noun. Its label is the column `title` or `name` unless it says otherwise. */
export function declareNoun<T extends PgTable>(
  table: T,
  noun: Optional<Omit<NounDeclaration<T>, 'table'>, 'fields' | 'relations' | 'within' | 'label' | 'filters' | 'facets'>,
): NounDeclaration<T> {
  const filters = { ...(commonFilters as unknown as NounDeclaration<T>['filters']), ...noun.filters };
  return { fields: {}, relations: {}, within: [], facets: {}, label: labelOf, ...noun, filters, table };
}

function labelOf(row: PgTable): AnyPgColumn {
  const columns = row as unknown as Record<string, AnyPgColumn | undefined>;
  const label = columns.title ?? columns.name;
  if (label === undefined)
    throw new Error(`Table "${getTableConfig(row).name}" has no title or name: declare a label.`);
  return label;
}

/** The one record of `target` that `on` finds; null when there is none or the reader may not see it. */
export function one<T extends PgTable, U extends PgTable>(
  target: string,
  _table: U,
  on: (from: T, to: U) => SQL,
): Relation<T> {
  return { kind: 'one', target, on: on as Relation<T>['on'] };
}

/** All rows of `target` that `on` finds, in the given order. For what is few by its nature. */
export function list<T extends PgTable, U extends PgTable>(
  target: string,
  _table: U,
  on: (from: T, to: U) => SQL,
  orderBy: (to: U) => Expression[],
): Relation<T> {
  return { kind: 'list', target, on: on as Relation<T>['on'], orderBy: orderBy as unknown as Relation<T>['orderBy'] };
}

/** The records of the noun `target` that `on` finds, as a connection with its filters, orders and facets. */
export function connection<T extends PgTable, U extends PgTable>(
  target: string,
  _table: U,
  on: (from: T, to: U) => SQL,
): Relation<T> {
  return { kind: 'connection', target, on: on as Relation<T>['on'] };
}

export function within<T extends PgTable, U extends PgTable>(target: string, _table: U, on: (from: T, to: U) => SQL) {
  return { target, on: on as (from: T, to: never) => SQL };
}

export const valueObject = (present: SQL, members: Record<string, Expression>): ValueObject => ({ present, members });

/** Whether a row of the join table `table` meets all conditions, which lead from one record to another. */
export const through = (table: PgTable, ...conditions: SQL[]): SQL =>
  sql`exists (select from ${table} where ${and(...conditions)})`;
