import * as schema from '@portolan/schema/tables';
import { getTableName, isTable } from 'drizzle-orm';
import { withoutTexts } from '../select/to-query.ts';
import type { Plan } from './plan.ts';

const known: ReadonlySet<string> = new Set(
  Object.values(schema).flatMap((value) => (isTable(value) ? [getTableName(value)] : [])),
);

const written = new WeakMap<Plan, string>();

/**
 * The tables that a plan reads, those of its conditions included: every name that its statement quotes and that is one. Each
 * with the columns by which rows that are not shown may change the answer, and with all that are read:
 * `events:slug+status/slug+status+title`.
 */
export function writeTables(plan: Plan): string {
  const text = written.get(plan) ?? write(plan);
  written.set(plan, text);
  return text;
}

function write({ text: statement, deciding }: Plan): string {
  const text = withoutTexts(statement);
  const tables = new Set(Array.from(text.matchAll(/"([a-z_]+)"/g), ([, name = '']) => name));
  const read = listColumns(text);
  const write = (columns: ReadonlySet<string> | undefined) => [...(columns ?? [])].join('+');
  return [...tables]
    .filter((table) => known.has(table))
    .map((table) => `${table}:${write(deciding.get(table))}/${write(read.get(table))}`)
    .join();
}

/** The columns that a statement reads at the places of its tables. */
function listColumns(text: string): Map<string, Set<string>> {
  const tables = new Map(
    Array.from(text.matchAll(/"([a-z_]+)" "(t\d+)"/g), ([, table = '', place = '']) => [place, table]),
  );
  const columns = new Map<string, Set<string>>();
  for (const [, place = '', column = ''] of text.matchAll(/"(t\d+)"\."(\w+)"/g)) {
    const table = tables.get(place) ?? place;
    columns.set(table, (columns.get(table) ?? new Set()).add(column));
  }
  return columns;
}
