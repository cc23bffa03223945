import { tell } from '@portolan/schema/sentences/tell';
import { nounForms } from '../content/forms/all.ts';
import type { ContentRecord, NounKey } from '../content/noun-form.ts';
import { applyCell, inApplyOrder } from './apply-cell.ts';
import type { KnownRecord, KnownRecords } from './known-records.ts';
import { type ColumnMap, type MappedColumn, mapColumns, problemAt } from './map-columns.ts';
import { type PartialRecord, toIdentifierKey } from './match-rules.ts';
import { CellError, parseCell } from './parse-cell.ts';
import { createRecordFinder, type RecordFinder } from './record-finder.ts';
import type { SheetProblem } from './report.ts';
import { type Cell, isEmpty, type Sheet } from './sheet.ts';
import type { SheetKind } from './sheet-kinds.ts';
import { suggestSlug } from './suggest-slug.ts';

export interface PlanOptions {
  map?: ColumnMap | undefined;
  /** An empty cell takes away what the record says there; otherwise it says nothing. */
  emptyClears?: boolean | undefined;
}

/** A record as the rows of the sheet make it, not yet checked by its form. */
export interface PlannedRecord {
  noun: NounKey;
  slug: string;
  record: PartialRecord;
  existing: KnownRecord | undefined;
  /** The first row that tells of it. */
  row: number;
  columns: MappedColumn[];
  /** What each column said, and in which row: two rows must not disagree. */
  said: Map<string, { row: number; value: string }>;
}

export interface ImportPlan {
  planned: PlannedRecord[];
  map: Record<string, string>;
  problems: SheetProblem[];
  warnings: SheetProblem[];
  /** Rows that tell of a record an earlier row told of already. */
  repeated: { row: number; planned: PlannedRecord }[];
}

interface ReadCell {
  mapped: MappedColumn;
  cell: Cell;
}

/** Works out what the rows of a sheet make of the records that are known. Nothing is written. */
export function planImport(
  prepared: Sheet,
  kind: SheetKind,
  known: KnownRecords,
  { map, emptyClears = false }: PlanOptions,
): ImportPlan {
  const mapping = mapColumns(prepared, kind.noun, map);
  const plan: ImportPlan = { planned: [], map: mapping.map, problems: mapping.problems, warnings: [], repeated: [] };
  const finder = createRecordFinder(known);
  const own = mapping.columns.filter(({ column }) => column.noun === kind.noun);
  const planner: Planner = { plan, kind, known, finder, emptyClears, bySlug: new Map(), later: [] };
  for (const { number, cells } of prepared.rows) {
    const cellsOf = (columns: readonly MappedColumn[]) =>
      columns.map((mapped) => ({ mapped, cell: cells[mapped.index] ?? null }));
    const outer = planRecord(planner, kind.noun, number, cellsOf(own), {});
    for (const [, nested] of Object.entries(nounForms[kind.noun].nested ?? {})) {
      const inner = cellsOf(mapping.columns.filter(({ column }) => column.noun === nested.noun));
      if (outer === undefined || inner.every(({ cell }) => isEmpty(cell))) continue;
      const taken = Object.fromEntries(
        (nested.inherits ?? []).flatMap((field) =>
          outer.record[field] === undefined ? [] : [[field, outer.record[field]]],
        ),
      );
      planRecord(planner, nested.noun, number, inner, { ...taken, [nested.parent]: outer.slug });
    }
  }
  for (const settle of planner.later) settle();
  return plan;
}

interface Planner {
  plan: ImportPlan;
  kind: SheetKind;
  known: KnownRecords;
  finder: RecordFinder;
  emptyClears: boolean;
  bySlug: Map<string, PlannedRecord>;
  /** What waits until all rows are known. */
  later: (() => void)[];
}

interface Said {
  mapped: MappedColumn;
  value: unknown;
}

function planRecord(
  planner: Planner,
  noun: NounKey,
  row: number,
  cells: readonly ReadCell[],
  given: PartialRecord,
): PlannedRecord | undefined {
  const { plan, kind, finder } = planner;
  const { said, waiting } = readCells(planner, noun, row, cells);
  const wanted: PartialRecord = { ...given };
  for (const { mapped, value } of inApplyOrder(said.map((one) => ({ ...one, column: one.mapped.column })))) {
    if (value !== undefined) applyCell(wanted, mapped.column, value);
  }
  try {
    const slug = finder.match(noun, wanted, kind.isRegistry);
    const earlier = slug === undefined ? undefined : planner.bySlug.get(`${noun}/${slug}`);
    if (earlier !== undefined && !mayRepeat(kind, noun)) {
      const problem = problemAt(row, undefined, tell('row.repeated', { row: earlier.row, slug: earlier.slug }));
      if (kind.isRegistry) plan.repeated.push({ row, planned: earlier });
      (kind.isRegistry ? plan.warnings : plan.problems).push(problem);
      return earlier;
    }
    const planned = earlier ?? begin(planner, noun, row, slug, wanted, given);
    if (earlier !== undefined && noun === kind.noun) plan.repeated.push({ row, planned: earlier });
    for (const one of inApplyOrder(said.map((each) => ({ ...each, column: each.mapped.column })))) {
      say(planner, planned, row, one);
    }
    finder.add(noun, planned.record as ContentRecord);
    for (const { mapped, cell } of waiting) {
      planner.later.push(() => {
        const value = readCell(planner, row, mapped, cell, planned.record.timeZone as string | undefined);
        if (value !== undefined) say(planner, planned, row, { mapped, value });
      });
    }
    return planned;
  } catch (error) {
    if (!(error instanceof CellError)) throw error;
    plan.problems.push(problemAt(row, undefined, error.told));
    return undefined;
  }
}

/** An agreement stands in as many rows as it has terms. */
const mayRepeat = (kind: SheetKind, noun: NounKey): boolean =>
  noun === kind.noun && Object.keys(nounForms[noun].nested ?? {}).length > 0;

function begin(
  { plan, kind, known, finder, bySlug }: Planner,
  noun: NounKey,
  row: number,
  matched: string | undefined,
  wanted: PartialRecord,
  given: PartialRecord,
): PlannedRecord {
  const existing = matched === undefined ? undefined : known.byNoun.get(noun)?.get(matched);
  const isTaken = (slug: string) => finder.get(noun, slug) !== undefined;
  const slug = matched ?? (wanted.slug as string | undefined) ?? suggestSlug(noun, wanted, isTaken);
  if (wanted.slug !== undefined && wanted.slug !== slug) {
    plan.warnings.push(problemAt(row, undefined, tell('row.slugStays', { slug })));
  }
  const base = existing === undefined ? { ...kind.defaults, ...given } : structuredClone(existing.record);
  const planned = { noun, slug, record: { ...base, slug }, existing, row, columns: [], said: new Map() };
  plan.planned.push(planned);
  bySlug.set(`${noun}/${slug}`, planned);
  return planned;
}

/** Puts what a cell says into its record, unless another row said otherwise or a registry would overrule somebody. */
function say({ plan, kind, finder }: Planner, planned: PlannedRecord, row: number, { mapped, value }: Said): void {
  const { column } = mapped;
  if (!planned.columns.includes(mapped)) planned.columns.push(mapped);
  if (column.path.length === 1 && column.path[0] === 'slug') return;
  const text = JSON.stringify(value) ?? '';
  const earlier = planned.said.get(column.name);
  if (earlier !== undefined && earlier.value !== text) {
    plan.problems.push(problemAt(row, mapped, tell('row.saysOtherwise', { row: earlier.row })));
    return;
  }
  planned.said.set(column.name, { row, value: text });
  const isOverruling = isSaidAlready(planned, column);
  if (kind.isRegistry && column.keyed !== undefined) {
    applyCell(planned.record, column, withoutTaken({ plan, finder }, planned, row, mapped, value));
  } else if (!kind.isRegistry || !isOverruling) {
    applyCell(planned.record, column, value);
  }
}

/** A text in another language than the record's own cannot stand alone, so it says nothing new either. */
function isSaidAlready({ existing }: PlannedRecord, { path }: MappedColumn['column']): boolean {
  if (existing === undefined) return false;
  const { [String(path[0])]: said, sourceLocale } = existing.record;
  return said !== undefined || (path.length === 2 && path[1] !== sourceLocale);
}

/** An identifier that another partner has is not given to a second one. What a partner has already it keeps. */
function withoutTaken(
  { plan, finder }: Pick<Planner, 'plan' | 'finder'>,
  planned: PlannedRecord,
  row: number,
  mapped: MappedColumn,
  value: unknown,
): unknown {
  const { keyed, isList } = mapped.column;
  if (!isList || keyed === undefined) return value;
  const items = (planned.record.identifiers ?? []) as { scheme: string; value: string }[];
  const own = items.filter(({ scheme }) => scheme === keyed.word).map((item) => item.value);
  const keyOf = (one: string) => toIdentifierKey(keyed.word as Parameters<typeof toIdentifierKey>[0], one);
  const added = (value as string[]).filter((one) => {
    const [holder] = finder.holdersOf(planned.noun, keyOf(one)).filter((slug) => slug !== planned.slug);
    if (holder !== undefined) {
      plan.warnings.push(problemAt(row, mapped, tell('row.identifierLeftOut', { value: one, slug: holder })));
    }
    return holder === undefined && !own.some((known) => keyOf(known) === keyOf(one));
  });
  return [...own, ...added];
}

function readCells(planner: Planner, noun: NounKey, row: number, cells: readonly ReadCell[]) {
  const said: Said[] = [];
  const waiting: ReadCell[] = [];
  const zoneFor = ({ column }: MappedColumn) => {
    const name = [...column.name.split('.').slice(0, -1), 'timeZone'].join('.');
    const cell = cells.find(({ mapped }) => mapped.column.name === name)?.cell;
    return typeof cell === 'string' && cell.trim() !== '' ? cell.trim() : undefined;
  };
  for (const { mapped, cell } of cells) {
    if (isEmpty(cell)) {
      if (planner.emptyClears) said.push({ mapped, value: undefined });
    } else if (mapped.column.refersTo === noun || (mapped.column.cell === 'instant' && zoneFor(mapped) === undefined)) {
      // Its record is not found yet: another row may be what it refers to, and the record itself may know its zone.
      waiting.push({ mapped, cell });
    } else {
      const value = readCell(planner, row, mapped, cell, zoneFor(mapped));
      if (value !== undefined) said.push({ mapped, value });
    }
  }
  return { said, waiting };
}

function readCell(
  { plan, kind, finder }: Planner,
  row: number,
  mapped: MappedColumn,
  cell: Cell,
  timeZone: string | undefined,
): unknown {
  try {
    return parseCell(mapped.column, cell, { timeZone, referTo: finder.referTo });
  } catch (error) {
    if (!(error instanceof CellError)) throw error;
    const isLeftOut = kind.isRegistry && !mapped.column.isRequired;
    (isLeftOut ? plan.warnings : plan.problems).push(problemAt(row, mapped, error.told));
    return undefined;
  }
}
