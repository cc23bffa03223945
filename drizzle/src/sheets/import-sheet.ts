import { sql } from 'drizzle-orm';
import { brokenRule } from '../broken-rule.ts';
import { nounForms } from '../content/forms/all.ts';
import { type ContentRecord, type NounKey, nounKeys } from '../content/noun-form.ts';
import type { Database, Db } from '../database.ts';
import { importLock } from '../import.ts';
import { publishRecord } from '../publish-record.ts';
import { type CheckedRecord, checkPlanned } from './check-planned.ts';
import { type KnownRecords, readKnownRecords } from './known-records.ts';
import { listDifferences } from './list-differences.ts';
import { problemAt } from './map-columns.ts';
import { type PlanOptions, planImport } from './plan-import.ts';
import { type RowOutcome, SheetRefused, type SheetReport } from './report.ts';
import type { Sheet } from './sheet.ts';
import type { SheetKind } from './sheet-kinds.ts';

export interface ImportOptions extends PlanOptions {
  /** Work everything out, the rules of the database too, and write nothing. */
  isDryRun?: boolean | undefined;
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
export type RefusalOf = (tx: Pick<Db, 'select'>, noun: NounKey, record: ContentRecord) => Promise<string | undefined>;

type Tx = Pick<Db, 'insert' | 'update' | 'delete' | 'select' | 'execute' | 'transaction'>;

/** After so many refusals by the database the others are not looked for. */
const mostRefused = 20;

/** Ends the transaction of a dry run. */
class Undone extends Error {}

/**
 * Imports a sheet whole or not at all, and tells what became of each row. A dry run only tells. Throws `SheetRefused` with
 * every problem by row and column when something is wrong and it is not a dry run.
 */
export async function importSheet(
  database: Database,
  sheet: Sheet,
  kind: SheetKind,
  options: ImportOptions,
): Promise<SheetReport> {
  let report: SheetReport | undefined;
  const prepared = kind.prepare?.(sheet) ?? sheet;
  await database.db
    .transaction(async (tx) => {
      await tx.execute(sql`select pg_advisory_xact_lock(${importLock})`);
      report = await importInto(tx, prepared, kind, options);
      if (options.isDryRun === true || report.problems.length > 0) throw new Undone();
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undone)) throw error;
    });
  if (report === undefined) throw new Error('The import ended without a report.');
  if (options.isDryRun === true) return report;
  if (report.problems.length > 0) throw new SheetRefused(report);
  return { ...report, isWritten: true };
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
  if (plan.problems.length === 0) await writeAll(tx, toWrite, known, options, plan.problems);
  const inTrouble = new Set(plan.problems.map(({ row }) => row));
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
    rows: rows.sort((a, b) => a.row - b.row),
    problems: plan.problems.sort((a, b) => a.row - b.row),
    warnings: plan.warnings.sort((a, b) => a.row - b.row),
    created: count('create'),
    changed: count('change'),
    skipped: count('skip'),
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

/** By noun as records refer to each other, and of one noun those first that others of the sheet refer to. */
function inOrder(records: readonly CheckedRecord[]): CheckedRecord[] {
  return nounKeys.flatMap((noun) => {
    const own = Object.entries(nounForms[noun].refs ?? {}).filter(([, target]) => target === noun);
    const waiting = new Map(records.filter((one) => one.noun === noun).map((one) => [one.slug, one]));
    const ordered: CheckedRecord[] = [];
    const add = (planned: CheckedRecord): void => {
      if (!waiting.delete(planned.slug)) return;
      for (const [field] of own) {
        const target = waiting.get(planned.record[field] as string);
        if (target !== undefined) add(target);
      }
      ordered.push(planned);
    };
    for (const planned of [...waiting.values()]) add(planned);
    return ordered;
  });
}

async function writeAll(
  tx: Tx,
  records: readonly CheckedRecord[],
  known: KnownRecords,
  { actor, reason, onProgress }: ImportOptions,
  problems: SheetReport['problems'],
): Promise<void> {
  const made = new Map<string, string>();
  const idOf = (noun: NounKey, slug: string): string => {
    const records = known.byNoun.get(noun);
    const now = records?.has(slug) ? slug : (known.formerSlugs.get(noun)?.get(slug) ?? slug);
    const id = records?.get(now)?.id ?? made.get(`${noun}/${slug}`);
    if (id === undefined) throw new Error(`No id of "${noun}/${slug}".`);
    return id;
  };
  const write = async (part: Tx, { noun, record, existing }: CheckedRecord) => {
    const { id } = await publishRecord(part, { form: nounForms[noun], record, idOf, existing, actor, reason });
    made.set(`${noun}/${record.slug}`, id);
  };
  // What a rule refused is left out and the rest tried again, so that one broken rule does not hide the others.
  for (let rest = [...records]; rest.length > 0 && problems.length < mostRefused; ) {
    let refused: CheckedRecord | undefined;
    try {
      await tx.transaction(async (part) => {
        for (const [index, planned] of rest.entries()) {
          refused = planned;
          await write(part, planned);
          onProgress?.(index + 1, rest.length);
        }
      });
      return;
    } catch (error) {
      const rule = brokenRule(error);
      if (rule === undefined || refused === undefined) throw error;
      problems.push(problemAt(refused.row, undefined, `The record ${rule}.`));
      rest = withoutThoseThatNeed(rest, refused);
    }
  }
}

/** The records that can be written without one of them, which they may refer to. */
function withoutThoseThatNeed(records: readonly CheckedRecord[], refused: CheckedRecord): CheckedRecord[] {
  const left = records.filter((one) => one !== refused);
  const dependent = left.find(({ noun, record }) =>
    Object.entries(nounForms[noun].refs ?? {}).some(
      ([field, target]) => target === refused.noun && record[field] === refused.slug && refused.existing === undefined,
    ),
  );
  return dependent === undefined ? left : withoutThoseThatNeed(left, dependent);
}
