import { getTableName, is, SQL } from 'drizzle-orm';
import { getTableConfig, PgColumn, type PgTable } from 'drizzle-orm/pg-core';
import { findBrokenRule } from '../broken-rule.ts';
import type { NounForm } from '../content/noun-form.ts';
import type { Problem } from './problems.ts';

/** Rules that a general sentence would not explain. */
const sentences: Record<string, { path: string[]; message: string }> = {
  articles_cover_described: { path: ['coverAlt'], message: 'Describe the cover image for those who do not see it.' },
  documents_cover_described: { path: ['coverAlt'], message: 'Describe the cover image for those who do not see it.' },
  calls_amount_whole: { path: ['amountCurrency'], message: 'An amount and its currency belong together.' },
  projects_budget_whole: { path: ['budgetCurrency'], message: 'A budget and its currency belong together.' },
  programme_editions_fee_whole: { path: ['editions'], message: 'A fee and its currency belong together.' },
  programmes_duration_whole: { path: ['durationUnit'], message: 'A duration and its unit belong together.' },
  events_end_after_start: { path: ['startsOn'], message: 'A last day needs a first day.' },
  events_time_needs_day: { path: ['startsOn'], message: 'A time needs a day.' },
  events_end_time_needs_start: { path: ['startTime'], message: 'An end needs a beginning.' },
  events_times_ordered: { path: ['endTime'], message: '"endTime" must not be before "startTime" on the same day.' },
  mobility_terms_directed: { path: ['receivingPartner'], message: 'A partner cannot send to itself.' },
  partners_parent_other: { path: ['parent'], message: 'A partner cannot be a part of itself.' },
  project_partners_one_coordinator: { path: ['partners'], message: 'A project has at most one coordinator.' },
  task_partners_one_lead: { path: ['partners'], message: 'A task has at most one lead.' },
  work_package_partners_one_lead: { path: ['partners'], message: 'A work package has at most one lead.' },
  partner_identifiers_current: {
    path: ['identifiers'],
    message: 'Another partner has one of these identifiers; end the validity of one of the two.',
  },
  call_allocations_named: { path: ['allocations'], message: 'Each allocation needs a field of study or a label.' },
};

/** The rule of the database that writing a record broke, in a sentence at its field; undefined for any other error. */
export function ruleProblem(form: NounForm, error: unknown): Problem | undefined {
  const broken = findBrokenRule(error);
  if (broken === undefined) return undefined;
  const { rule, isUnique } = broken;
  if (rule === undefined) {
    return { path: [], code: 'RULE', message: `The database cannot keep the record: ${broken.message}.` };
  }
  const code = isUnique ? 'TAKEN' : 'RULE';
  const special = sentences[rule];
  if (special !== undefined) return { ...special, code };
  const { list, fields } = placeOf(form, rule, isUnique);
  const [first] = fields;
  const last = fields.at(-1);
  const path = list === undefined ? (last === undefined ? [] : [last]) : [list];
  if (isUnique) return { path, code, message: uniqueSentence(form, list, fields) };
  if (rule.endsWith('_ordered') && first !== undefined && first !== last) {
    return { path, code, message: `"${last}" must not be before "${first}".` };
  }
  if (rule.endsWith('_not_negative')) return { path, code, message: `"${last}" must not be negative.` };
  if (rule.endsWith('_both')) return { path, code, message: 'Latitude and longitude belong together.' };
  return { path, code, message: `"${last ?? rule}" has a value that cannot be kept: it breaks the rule "${rule}".` };
}

function uniqueSentence({ type }: NounForm, list: string | undefined, fields: readonly string[]): string {
  const names = fields.map((field) => `"${field}"`).join(' and ');
  if (list !== undefined) return `"${list}" has the same ${names} twice.`;
  return `Another ${type} has the same ${names}; each must have its own.`;
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
