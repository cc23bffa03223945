import { normaliseIdentifier } from '@portolan/schema/identifiers';
import { type Told, tell } from '@portolan/schema/sentences/tell';
import type { IdentifierScheme } from '@portolan/schema/vocabularies/identifier-scheme';
import { locale } from '@portolan/schema/vocabularies/locale';
import type { z } from 'zod';
import { listTextsWithout } from '../content/check-together.ts';
import { nounForms } from '../content/forms/all.ts';
import type { ContentRecord } from '../content/noun-form.ts';
import { tellIssue } from '../editing/check-record.ts';
import { withoutEmpty } from './apply-cell.ts';
import { problemAt } from './map-columns.ts';
import type { ImportPlan, PlannedRecord } from './plan-import.ts';
import type { SheetProblem } from './report.ts';

/** A planned record that its form accepted. */
export interface CheckedRecord extends PlannedRecord {
  record: ContentRecord;
}

/** Checks what was planned by the forms, and adds what is wrong to the plan. Returns those that are right. */
export function checkPlanned(plan: ImportPlan, isRegistry: boolean): CheckedRecord[] {
  const missing = new Map<string, PlannedRecord[]>();
  const checked = plan.planned.flatMap((planned): CheckedRecord[] => {
    const record = withSourceLocale(withoutEmpty(planned.record), planned);
    const { files, ...own } = record as Record<string, unknown>;
    const rest = isRegistry ? withoutRefused(own, planned, plan.warnings) : own;
    const { data, error } = nounForms[planned.noun].form.safeParse(rest);
    const say = (path: readonly PropertyKey[], told: Told) => addProblem(plan.problems, planned, path, told);
    for (const issue of error?.issues ?? []) {
      if (issue.code !== 'custom' && issue.path.length > 0 && valueAt(rest, issue.path) === undefined) {
        const field = nameOf(issue.path);
        if (!hasProblem(plan, planned, field)) missing.set(field, [...(missing.get(field) ?? []), planned]);
      } else {
        say(issue.path, tellIssue(nounForms[planned.noun], issue, nameOf(issue.path)));
      }
    }
    if (data === undefined) return [];
    const accepted = { ...data, ...(files !== undefined && { files }) } as ContentRecord;
    for (const path of listTextsWithout(accepted.sourceLocale as string, accepted)) {
      say(path, tell('row.sourceMissing', { field: nameOf(path), language: String(accepted.sourceLocale) }));
    }
    if (!isRegistry || planned.existing === undefined) plan.warnings.push(...identifierWarnings(planned, accepted));
    return [{ ...planned, record: accepted }];
  });
  for (const [field, records] of missing) addMissing(plan.problems, field, records);
  return checked;
}

/** Leaves out what the form refuses and does not need, with a warning. */
function withoutRefused(
  record: Record<string, unknown>,
  planned: PlannedRecord,
  warnings: SheetProblem[],
): Record<string, unknown> {
  const { form } = nounForms[planned.noun];
  const refused = (form.safeParse(record).error?.issues ?? []).filter(
    ({ path: [field] }) => field !== undefined && (form.shape[String(field)] as z.ZodType).safeParse(undefined).success,
  );
  for (const { path, message: reason } of refused) {
    const told = tell('row.valueLeftOut', { value: String(valueAt(record, path)), reason });
    warnings.push(problemAt(planned.row, columnOf(planned, nameOf(path)), told));
  }
  const fields = new Set(refused.map(({ path: [field] }) => field));
  return Object.fromEntries(Object.entries(record).filter(([field]) => !fields.has(field)));
}

/** A new record in one language only has that as its source. */
function withSourceLocale(record: Record<string, unknown>, { noun, existing }: PlannedRecord): Record<string, unknown> {
  const label = nounForms[noun].label(record as ContentRecord);
  if (existing !== undefined || record.sourceLocale !== undefined || typeof label !== 'object' || label === null) {
    return record;
  }
  const source = locale.values.find((language) => language in label);
  return source === undefined ? record : { ...record, sourceLocale: source };
}

/** As the column is called; items count from 1. */
export const nameOf = (path: readonly PropertyKey[]): string =>
  path.map((part) => (typeof part === 'number' ? part + 1 : String(part))).join('.');

const valueAt = (record: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce((part: unknown, key) => (part as Record<PropertyKey, unknown> | undefined)?.[key], record);

/** The column of the sheet that a field was filled in by: itself, or what is inside it. */
const columnOf = ({ columns }: PlannedRecord, field: string) =>
  columns.find(({ column }) => column.path.length > 0 && nameOf(column.path) === field) ??
  columns.find(
    ({ column }) => nameOf(column.path).startsWith(`${field}.`) || field.startsWith(`${nameOf(column.path)}.`),
  );

function addProblem(problems: SheetProblem[], planned: PlannedRecord, path: readonly PropertyKey[], told: Told) {
  problems.push(problemAt(planned.row, columnOf(planned, nameOf(path)), told));
}

const hasProblem = ({ problems, map }: ImportPlan, { row }: PlannedRecord, field: string): boolean =>
  problems.some(({ row: own, header = '' }) => {
    const name = map[header] ?? header;
    return own === row && (name === field || name.endsWith(`.${field}`) || name.startsWith(`${field}.`));
  });

/** Told once when the sheet has no such column at all. */
function addMissing(problems: SheetProblem[], field: string, records: readonly PlannedRecord[]): void {
  const [first] = records as [PlannedRecord];
  if (records.length > 1 && records.every((planned) => columnOf(planned, field) === undefined)) {
    const told = tell('column.missing', { rows: records.length, field });
    problems.push({ ...problemAt(first.row, undefined, told), rows: records.map(({ row }) => row) });
    return;
  }
  for (const planned of records) {
    const told = tell('row.missing', { field, noun: planned.noun });
    problems.push(problemAt(planned.row, columnOf(planned, field), told));
  }
}

function identifierWarnings(planned: PlannedRecord, record: ContentRecord): SheetProblem[] {
  const identifiers = (record.identifiers ?? []) as { scheme: IdentifierScheme; value: string }[];
  return identifiers.flatMap(({ scheme, value }) => {
    const { warning } = normaliseIdentifier(scheme, value);
    if (warning === undefined) return [];
    const mapped = planned.columns.find(({ column }) => column.keyed?.word === scheme);
    return [problemAt(planned.row, mapped, { ...warning, message: `${warning.message} It is kept as it is.` })];
  });
}
