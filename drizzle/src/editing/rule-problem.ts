import { type Told, tell } from '@portolan/schema/sentences/tell';
import { getTableName, is, SQL } from 'drizzle-orm';
import { getTableConfig, PgColumn, type PgTable } from 'drizzle-orm/pg-core';
import { findBrokenRule } from '../broken-rule.ts';
import type { NounForm } from '../content/noun-form.ts';
import type { Problem } from './problems.ts';

/** Rules that a general sentence would not explain. */
const sentences: Record<string, Omit<Problem, 'code'>> = {
  articles_cover_described: { path: ['coverAlt'], ...tell('rule.coverDescribed', {}) },
  documents_cover_described: { path: ['coverAlt'], ...tell('rule.coverDescribed', {}) },
  calls_amount_whole: { path: ['amountCurrency'], ...tell('rule.amountWhole', {}) },
  projects_budget_whole: { path: ['budgetCurrency'], ...tell('rule.budgetWhole', {}) },
  programme_editions_fee_whole: { path: ['editions'], ...tell('rule.feeWhole', {}) },
  programmes_duration_whole: { path: ['durationUnit'], ...tell('rule.durationWhole', {}) },
  events_end_after_start: { path: ['startsOn'], ...tell('rule.lastDayNeedsFirst', {}) },
  events_time_needs_day: { path: ['startsOn'], ...tell('rule.timeNeedsDay', {}) },
  events_end_time_needs_start: { path: ['startTime'], ...tell('rule.endNeedsBeginning', {}) },
  events_times_ordered: {
    path: ['endTime'],
    ...tell('rule.timesOrdered', { field: 'endTime', otherField: 'startTime' }),
  },
  mobility_terms_directed: { path: ['receivingPartner'], ...tell('rule.notToItself', {}) },
  partners_parent_other: { path: ['parent'], ...tell('rule.notPartOfItself', {}) },
  project_partners_one_coordinator: { path: ['partners'], ...tell('rule.oneCoordinator', {}) },
  task_partners_one_lead: { path: ['partners'], ...tell('rule.oneTaskLead', {}) },
  work_package_partners_one_lead: { path: ['partners'], ...tell('rule.oneWorkPackageLead', {}) },
  partner_identifiers_current: {
    path: ['identifiers'],
    ...tell('rule.identifierTaken', {}),
  },
  call_allocations_named: { path: ['allocations'], ...tell('rule.allocationNamed', {}) },
};

/** The rule of the database that writing a record broke, in a sentence at its field; undefined for any other error. */
export function ruleProblem(form: NounForm, error: unknown): Problem | undefined {
  const broken = findBrokenRule(error);
  if (broken === undefined) return undefined;
  const { rule, isUnique } = broken;
  if (rule === undefined) {
    return { path: [], code: 'RULE', ...tell('rule.notKept', { reason: broken.message }) };
  }
  const code = isUnique ? 'TAKEN' : 'RULE';
  const special = sentences[rule];
  if (special !== undefined) return { ...special, code };
  const { list, fields } = placeOf(form, rule, isUnique);
  const [first] = fields;
  const last = fields.at(-1);
  const path = list === undefined ? (last === undefined ? [] : [last]) : [list];
  if (isUnique) return { path, code, ...uniqueSentence(form, list, fields) };
  if (rule.endsWith('_ordered') && first !== undefined && first !== last) {
    return { path, code, ...tell('rule.ordered', { field: String(last), otherField: first }) };
  }
  const field = last ?? rule;
  if (rule.endsWith('_not_negative')) return { path, code, ...tell('rule.notNegative', { field }) };
  if (rule.endsWith('_both')) return { path, code, ...tell('rule.coordinatesWhole', {}) };
  return { path, code, ...tell('rule.other', { field, rule }) };
}

function uniqueSentence({ type }: NounForm, list: string | undefined, fields: readonly string[]): Told {
  const names = { fields: fields.map((field) => `"${field}"`).join(' and ') };
  if (list !== undefined) return tell('rule.twiceInList', { field: list, fields }, names);
  return tell('rule.taken', { type, fields }, names);
}

/** The list that a rule is about, if any, and the fields that it names, in the order in which it names them. */
function placeOf(form: NounForm, rule: string, isUnique: boolean): { list?: string | undefined; fields: string[] } {
  const tables: { table: PgTable; list?: string; owner?: string }[] = [
    { table: form.table },
    ...Object.entries(form.children ?? {}).map(([list, { table, owner }]) => ({ table, list, owner })),
    ...Object.entries(form.ties ?? {}).map(([list, { table, owner }]) => ({ table, list, owner })),
  ];
  for (const { table, list, owner } of tables) {
    const columns = columnsOf(table, rule, isUnique);
    if (columns === undefined) continue;
    const keys = columns.map(({ name }) => keyOf(table, name)).filter((key) => key !== owner);
    return { list, fields: [...new Set(keys.map((key) => key.replace(/Id$/, '')))] };
  }
  return { fields: [] };
}

interface Named {
  name: string;
}

function columnsOf(table: PgTable, rule: string, isUnique: boolean): Named[] | undefined {
  const { checks, indexes, uniqueConstraints } = getTableConfig(table);
  if (!isUnique) {
    const found = checks.find(({ name }) => name === rule);
    return found && columnsIn(found.value);
  }
  const named = uniqueConstraints.find(({ name }) => name === rule)?.columns;
  if (named !== undefined) return named;
  const index = indexes.find(({ config }) => config.name === rule);
  if (index !== undefined)
    return index.config.columns.flatMap((column) => ('name' in column && column.name ? [{ name: column.name }] : []));
  const single = getTableConfig(table).columns.find(
    (column) =>
      column.isUnique && (column.uniqueName === rule || rule === `${getTableName(table)}_${column.name}_unique`),
  );
  return single && [single];
}

const columnsIn = (statement: SQL): PgColumn[] =>
  statement.queryChunks.flatMap((chunk) => {
    if (is(chunk, PgColumn)) return [chunk];
    return is(chunk, SQL) ? columnsIn(chunk) : [];
  });

/** The key of a column in its table, which is what the record calls the field. */
function keyOf(table: PgTable, name: string): string {
  const columns = table as unknown as Record<string, { name?: string } | undefined>;
  return Object.keys(columns).find((key) => columns[key]?.name === name) ?? name;
}
