import type { Told } from '@portolan/schema/sentences/tell';
import { sql } from 'drizzle-orm';
import { nounForms } from '../content/forms/all.ts';
import type { ContentRecord, NounKey } from '../content/noun-form.ts';
import type { Database, Db } from '../database.ts';
import { importLock } from '../import.ts';
import { rowsOf, withoutRows } from './bad-rows.ts';
import { type CheckedRecord, checkPlanned } from './check-planned.ts';
import { readKnownRecords } from './known-records.ts';
import { listDifferences } from './list-differences.ts';
import { problemAt } from './map-columns.ts';
import { type PlanOptions, planImport } from './plan-import.ts';
import { type RowOutcome, SheetRefused, type SheetReport } from './report.ts';
import type { Sheet } from './sheet.ts';
import type { SheetKind } from './sheet-kinds.ts';
import { findSheetMap, keepSheetMap } from './sheet-maps.ts';
import { inOrder, type Tx, writePlanned } from './write-planned.ts';

export interface ImportOptions extends PlanOptions {
  /** Work everything out, the rules of the database too, and write nothing. */
  isDryRun?: boolean | undefined;
  /** Leave out the rows with something wrong in them, as if they were not there; else one of them stops all. */
  skipsBadRows?: boolean | undefined;
  /** Who imports, and why: one reason for every record. */
  actor: string;
  reason: string;
  /** Told as the records are written. */
  onProgress?: ((done: number, total: number) => void) | undefined;
  refusalOf?: RefusalOf | undefined;
}

/**
 * Why this person may not write a record, as a sentence; undefined when they may. It is asked of the record as it is to be,
 * and of one that is there as it was.
 */
export type RefusalOf = (tx: Pick<Db, 'select'>, noun: NounKey, record: ContentRecord) => Promise<Told | undefined>;

/** Ends a transaction of which nothing may stay. */
class Undone extends Error {}

/**
 * Imports a sheet whole or not at all, but for bad rows where they are to be skipped, and tells what became of each row.
 * A dry run only tells. Throws `SheetRefused` with every problem by row and column when something is wrong and it is not
 * a dry run. Columns are taken as in the last sheet with the same headings, unless the map says otherwise.
 */
export async function importSheet(
  database: Database,
  sheet: Sheet,
  kind: SheetKind,
  options: ImportOptions,
): Promise<SheetReport> {
  let report: SheetReport | undefined;
  const prepared = kind.prepare?.(sheet) ?? sheet;
  const mayWrite = ({ problems, leftOut }: SheetReport) => problems.length === 0 || leftOut.length > 0;
  await database.db
    .transaction(async (tx) => {
      await tx.execute(sql`select pg_advisory_xact_lock(${importLock})`);
      const known = await findSheetMap(tx, kind.name, prepared);
      const isMapKnown = Object.keys(known).some((heading) => options.map?.[heading] === undefined);
      const map = { ...known, ...options.map };
      report = { ...(await importRows(tx, prepared, kind, { ...options, map })), isMapKnown };
      if (options.isDryRun === true || !mayWrite(report)) throw new Undone();
      if (Object.keys(report.map).length > 0) await keepSheetMap(tx, kind.name, prepared, report.map);
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undone)) throw error;
    });
  if (report === undefined) throw new Error('The import ended without a report.');
  if (options.isDryRun === true) return report;
  if (!mayWrite(report)) throw new SheetRefused(report);
  return { ...report, isWritten: true };
}

/** Imports all rows; those that are bad again without them, until the others are right by themselves. */
async function importRows(tx: Tx, sheet: Sheet, kind: SheetKind, options: ImportOptions): Promise<SheetReport> {
  const leftOut = new Set<number>();
  const problems: SheetReport['problems'] = [];
  for (;;) {
    let report: SheetReport | undefined;
    await tx
      .transaction(async (part) => {
        report = await importInto(part, withoutRows(sheet, leftOut), kind, options);
        if (report.problems.length > 0) throw new Undone();
      })
      .catch((error: unknown) => {
        if (!(error instanceof Undone)) throw error;
      });
    if (report === undefined) throw new Error('The import ended without a report.');
    problems.push(...report.problems);
    const bad = report.problems.flatMap(rowsOf);
    const isStopped = report.problems.some((problem) => rowsOf(problem).length === 0);
    if (bad.length === 0 || isStopped || options.skipsBadRows !== true) {
      problems.sort((a, b) => a.row - b.row);
      return { ...report, problems, leftOut: isStopped ? [] : [...leftOut].sort((a, b) => a - b) };
    }
    for (const row of bad) leftOut.add(row);
  }
}

async function importInto(tx: Tx, sheet: Sheet, kind: SheetKind, options: ImportOptions): Promise<SheetReport> {
  const known = await readKnownRecords(tx, nounsOf(kind.noun));
  const plan = planImport(sheet, kind, known, options);
  const checked = checkPlanned(plan, kind.isRegistry);
  const outcomes = new Map<CheckedRecord, RowOutcome>(checked.map((planned) => [planned, outcomeOf(planned)]));
  const toWrite = inOrder(checked.filter((planned) => outcomes.get(planned)?.action !== 'skip'));
  for (const { row, noun, record, existing } of toWrite) {
    const refusal =
      (existing && (await options.refusalOf?.(tx, noun, existing.record))) ??
      (await options.refusalOf?.(tx, noun, record));
    if (refusal !== undefined) plan.problems.push(problemAt(row, undefined, refusal));
  }
  if (plan.problems.length === 0) await writePlanned(tx, toWrite, known, options, plan.problems);
  const inTrouble = new Set(plan.problems.flatMap(({ row, rows = [row] }) => rows));
  const rows = [...outcomes.values()].filter(({ row }) => !inTrouble.has(row));
  for (const { row, planned } of plan.repeated) {
    const { noun, slug } = planned;
    const reason = `It tells of the record of row ${planned.row} again.`;
    rows.push({ row, action: 'skip', noun, slug, label: slug, differences: [], reason });
  }
  const count = (action: RowOutcome['action']) => rows.filter((row) => row.action === action).length;
  return {
    kind: kind.name,
    format: sheet.format,
    map: plan.map,
    isMapKnown: false,
    rows: rows.sort((a, b) => a.row - b.row),
    problems: plan.problems.sort((a, b) => a.row - b.row),
    warnings: plan.warnings.sort((a, b) => a.row - b.row),
    created: count('create'),
    changed: count('change'),
    skipped: count('skip'),
    leftOut: [],
    isWritten: false,
  };
}

/** The noun, what is nested in it, and all that these refer to. */
function nounsOf(noun: NounKey): Set<NounKey> {
  const { refs = {}, children = {}, ties = {}, nested = {} } = nounForms[noun];
  const inner = Object.values(nested).flatMap((one) => [...nounsOf(one.noun)]);
  const inChildren = Object.values(children).flatMap((child) => Object.values(child.refs ?? {}));
  return new Set([
    noun,
    ...Object.values(refs),
    ...inChildren,
    ...Object.values(ties).map((tie) => tie.noun),
    ...inner,
  ]);
}

function outcomeOf({ noun, slug, record, existing, row }: CheckedRecord): RowOutcome {
  const differences = listDifferences(nounForms[noun], existing?.record, record);
  const action = existing === undefined ? 'create' : differences.length > 0 ? 'change' : 'skip';
  const reasons = {
    create: 'No record here is the same.',
    change: `It is "${slug}", with other values.`,
    skip: `It is "${slug}" as it is.`,
  };
  const label = nounForms[noun].label(record);
  const texts = typeof label === 'string' ? label : Object.values((label ?? {}) as Record<string, string>)[0];
  return { row, action, noun, slug, label: texts ?? slug, differences, reason: reasons[action] };
}
