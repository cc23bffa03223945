import { type Told, tell } from '@portolan/schema/sentences/tell';
/** What a cell holds: an empty one holds null. */
export type Cell = string | number | boolean | Date | null;

export interface SheetHeader {
  /** Where the column stands, as spreadsheets call it: `A`, `AB`. */
  letter: string;
  text: string;
}

/** A sheet with its first row as headers; rows carry the number that a spreadsheet shows beside them. */
export interface Sheet {
  headers: SheetHeader[];
  rows: { number: number; cells: Cell[] }[];
  /** How it was read, for the person: "CSV, separated by semicolons, Windows-1252". */
  format: string;
}

export const sheetLimits = { bytes: 10_000_000, rows: 20_000, columns: 600, cellCharacters: 100_000 } as const;

/** A file that cannot be read as a sheet at all; the message says what to do. */
export class SheetError extends Error {
  override readonly name = 'SheetError';
  readonly told: Told;

  constructor(told: Told, options?: ErrorOptions) {
    super(told.message, options);
    this.told = told;
  }
}

export function toLetter(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? toLetter(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}

export const isEmpty = (cell: Cell | undefined): boolean =>
  cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');

/** Makes a sheet from its cells, first row first. Throws `SheetError` when there is nothing, or too much. */
export function toSheet(cells: readonly (readonly Cell[])[], format: string): Sheet {
  const last = cells.findLastIndex((row) => !row.every(isEmpty));
  const [first, ...rows] = cells.slice(0, last + 1);
  if (first === undefined) throw new SheetError(tell('sheet.empty', {}));
  const width = first.findLastIndex((cell) => !isEmpty(cell)) + 1;
  if (rows.length > sheetLimits.rows) {
    throw new SheetError(tell('sheet.tooManyRows', { rows: rows.length, most: sheetLimits.rows }));
  }
  const columns = Math.max(width, ...rows.map((row) => row.findLastIndex((cell) => !isEmpty(cell)) + 1));
  if (columns > sheetLimits.columns) {
    throw new SheetError(tell('sheet.tooManyColumns', { columns, most: sheetLimits.columns }));
  }
  return {
    format,
    headers: Array.from({ length: columns }, (_, index) => ({
      letter: toLetter(index),
      text: isEmpty(first[index]) ? '' : String(first[index]).trim(),
    })),
    rows: rows.flatMap((row, index) =>
      row.every(isEmpty)
        ? []
        : [{ number: index + 2, cells: Array.from({ length: columns }, (_, column) => row[column] ?? null) }],
    ),
  };
}
