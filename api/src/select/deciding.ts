import { getTableName, type SQL } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { toQuery, withoutTexts } from './to-query.ts';

/** Columns by table. */
export type Columns = ReadonlyMap<string, ReadonlySet<string>>;

/** Stands for all columns of a table. */
const anyColumn = '*';

/**
 * Finds the columns that decide which rows an answer shows, or what it says of rows that it does not show: by those another
 * row may change it. What is in other columns is only seen in answers that show the row.
 */
export class Deciding {
  readonly #tables = new Map<string, string>();
  readonly #conditions: SQL[] = [];
  readonly #readAnyhow: string[] = [];

  /** Notes which table one place of the statement is of. */
  addPlace(name: string, table: PgTable): void {
    this.#tables.set(name, getTableName(table));
  }

  /** Notes a condition, and gives it back. */
  by<Condition extends SQL | undefined>(condition: Condition): Condition {
    if (condition !== undefined) this.#conditions.push(condition);
    return condition;
  }

  /** Notes that a table is read in a way of its own. */
  byAll(table: PgTable): void {
    this.#readAnyhow.push(getTableName(table));
  }

  /** The columns, where `statement` is the whole: tables that it reads without a place are read in ways of their own too. */
  columnsIn(statement: string): Columns {
    const found = new Map<string, Set<string>>();
    const add = (table: string, column: string) => found.set(table, (found.get(table) ?? new Set()).add(column));
    for (const condition of this.#conditions) {
      for (const [, place = '', column = ''] of toQuery(condition).sql.matchAll(/"(t\d+)"\."(\w+)"/g)) {
        add(this.#tables.get(place) ?? place, column);
      }
    }
    const unplaced = Array.from(
      withoutTexts(statement).matchAll(/(?<!\bas )(?<!\.)"([a-z_]+)"(?!\.)(?! "t\d+")/g),
      ([, name = '']) => name,
    );
    for (const table of [...this.#readAnyhow, ...unplaced]) add(table, anyColumn);
    return found;
  }
}
