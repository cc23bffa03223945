import type { Told } from '@portolan/schema/sentences/tell';
import type { NounKey } from '../content/noun-form.ts';

/** Something wrong, where a person finds it in the spreadsheet. */
export interface SheetProblem extends Told {
  row: number;
  /** The letter of the column. */
  column?: string;
  header?: string;
  /** Both together: "C5". */
  cell?: string;
  /** All the rows that it is said of, where it is said once for many. */
  rows?: readonly number[];
}

export interface FieldDifference {
  /** `title.en`, as a column would be called. */
  field: string;
  before: unknown;
  after: unknown;
}

export interface RowOutcome {
  row: number;
  action: 'create' | 'change' | 'skip';
  noun: NounKey;
  slug: string;
  label: string;
  differences: FieldDifference[];
  /** Why a row is skipped, or how its record was found. */
  reason: string;
}

/** What an import would do or did, row by row. With any problem nothing is written, unless bad rows are left out. */
export interface SheetReport {
  kind: string;
  format: string;
  /** The mapping that was used, for the next sheet of that shape. */
  map: Record<string, string>;
  /** Whether some of it is from the last sheet with the same headings. */
  isMapKnown: boolean;
  rows: RowOutcome[];
  problems: SheetProblem[];
  warnings: SheetProblem[];
  created: number;
  changed: number;
  skipped: number;
  /** The bad rows that are left out, by number, where that was wished. */
  leftOut: number[];
  /** Whether it was written. */
  isWritten: boolean;
}

/** An import that is not done because something in the sheet is wrong. */
export class SheetRefused extends Error {
  override readonly name = 'SheetRefused';
  readonly report: SheetReport;

  constructor(report: SheetReport) {
    super(['Nothing was imported, because of:', ...toLines(report.problems)].join('\n'));
    this.report = report;
  }
}

const mostTold = 20;

function toLines(problems: readonly SheetProblem[]): string[] {
  const lines = problems.slice(0, mostTold).map(({ cell, row, message }) => `  ${cell ?? `row ${row}`}: ${message}`);
  return problems.length > mostTold ? [...lines, `  … and ${problems.length - mostTold} more.`] : lines;
}

/** The report in lines for a terminal. */
export function toReportLines(report: SheetReport, withRows: boolean): string[] {
  const { created, changed, skipped, problems, warnings, isWritten, format, leftOut } = report;
  const told = withRows ? report.rows.filter(({ action }) => action !== 'skip').slice(0, mostTold) : [];
  const rows = told.flatMap(({ row, action, noun, slug, differences }) => [
    `  row ${row}: ${action} ${noun}/${slug}`,
    ...(action === 'change'
      ? differences.map(({ field, before, after }) => `    ${field}: ${shown(before)} → ${shown(after)}`)
      : []),
  ]);
  const verb = isWritten ? 'were' : 'would be';
  return [
    `${format}: ${created} ${verb} created, ${changed} changed, ${skipped} left as they are.`,
    ...rows,
    ...(problems.length > 0 ? [toldOfProblems(problems.length, leftOut), ...toLines(problems)] : []),
    ...(warnings.length > 0 ? [`${warnings.length} warnings:`, ...toLines(warnings)] : []),
  ];
}

const toldOfProblems = (count: number, leftOut: readonly number[]) =>
  leftOut.length === 0
    ? `${count} problems, so nothing is imported:`
    : `${leftOut.length} bad rows are left out, with ${count} problems:`;

const shown = (value: unknown) => (value === undefined ? 'nothing' : JSON.stringify(value));
