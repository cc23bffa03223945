import type { SheetProblem } from './report.ts';
import type { Cell, Sheet } from './sheet.ts';
import type { CsvCell } from './write-csv.ts';

/** The headings that a sheet of bad rows has beside those of the sheet that they are from. */
const added = ['Row in the sheet', 'What is wrong'];
export const isAdded = (heading: string): boolean => added.includes(heading);

/** The rows that a problem is about; none when it is about the headings, which no row can be left out for. */
export const rowsOf = ({ row, rows }: SheetProblem): readonly number[] => (row === 1 ? [] : (rows ?? [row]));

/** The sheet without rows of those numbers. */
export const withoutRows = (sheet: Sheet, numbers: ReadonlySet<number>): Sheet => ({
  ...sheet,
  rows: sheet.rows.filter(({ number }) => !numbers.has(number)),
});

/**
 * The bad rows as they stand in the sheet, with what is wrong in each: to be corrected and imported. An import knows the
 * two columns that are added, and leaves them out.
 */
export function toBadRowsTable(sheet: Sheet, { problems }: { problems: readonly SheetProblem[] }): CsvCell[][] {
  const own = sheet.headers.flatMap(({ text }, index) => (text === '' || isAdded(text) ? [] : [{ text, index }]));
  const rows = sheet.rows.flatMap(({ number, cells }) => {
    const wrong = problems.filter((problem) => rowsOf(problem).includes(number));
    if (wrong.length === 0) return [];
    const told = wrong.map(({ header, cell, message }) => (cell ? `${header} (${cell}): ${message}` : message));
    return [[...own.map(({ index }) => toCsvCell(cells[index] ?? null)), number, told.join('\n')]];
  });
  return [[...own.map(({ text }) => text), ...added], ...rows];
}

function toCsvCell(cell: Cell): CsvCell {
  if (cell instanceof Date) return cell.toISOString().replace(/T00:00:00\.000Z$/, '');
  return typeof cell === 'boolean' ? String(cell) : cell;
}
