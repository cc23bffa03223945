import * as schema from '@portolan/schema/tables';
import { getTableName, isTable } from 'drizzle-orm';
import type { Plan } from './plan.ts';

const known: ReadonlySet<string> = new Set(
  Object.values(schema).flatMap((value) => (isTable(value) ? [getTableName(value)] : [])),
);

const written = new WeakMap<Plan, string>();

/**
 * The tables that a plan reads, those of its conditions included: every name that its statement quotes and that is one. Each
 * with the columns by which rows that are not shown may change the answer: `events:slug+status,projects`.
 */
export function writeTables(plan: Plan): string {
  const text = written.get(plan) ?? write(plan);
  written.set(plan, text);
  return text;
}

function write({ text, deciding }: Plan): string {
  const tables = new Set(Array.from(text.matchAll(/"([a-z_]+)"/g), ([, name = '']) => name));
  return [...tables]
    .filter((table) => known.has(table))
    .map((table) => [table, ...(deciding.has(table) ? [[...(deciding.get(table) ?? [])].join('+')] : [])].join(':'))
    .join();
}
