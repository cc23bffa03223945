import * as schema from '@portolan/schema/tables';
import { getTableName, isTable } from 'drizzle-orm';
import type { Plan } from './plan.ts';

const known: ReadonlySet<string> = new Set(
  Object.values(schema).flatMap((value) => (isTable(value) ? [getTableName(value)] : [])),
);

const found = new WeakMap<Plan, readonly string[]>();

/** The tables that a plan reads, those of its conditions included: every name that its statement quotes and that is one. */
export function listTables(plan: Plan): readonly string[] {
  const listed = found.get(plan) ?? [
    ...new Set(
      Array.from(plan.text.matchAll(/"([a-z_]+)"/g), ([, name = '']) => name).filter((name) => known.has(name)),
    ),
  ];
  found.set(plan, listed);
  return listed;
}
