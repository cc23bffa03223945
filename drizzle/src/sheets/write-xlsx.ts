import { tell } from '@portolan/schema/sentences/tell';
import { SheetError, toLetter } from './sheet.ts';
import type { CsvCell } from './write-csv.ts';

export interface WorkbookSheet {
  name: string;
  rows: readonly (readonly CsvCell[])[];
}

/** What Excel can hold in one cell. */
const mostCharacters = 32_767;

/** A workbook whose sheets have their headers in bold and in sight. Throws `SheetError` for a text that no cell can hold. */
export async function writeXlsx(sheets: readonly WorkbookSheet[]): Promise<Buffer> {
  const { default: writeExcelFile } = await import('write-excel-file/node');
  return writeExcelFile(
    sheets.map(({ name, rows }) => ({
      sheet: name,
      stickyRowsCount: 1,
      data: rows.map((row, index) => row.map((cell, column) => toCell(cell, index, column))),
    })),
  ).toBuffer();
}

function toCell(cell: CsvCell, row: number, column: number) {
  if (cell === null) return null;
  if (typeof cell === 'number') return { value: cell, type: Number };
  if (cell.length > mostCharacters) {
    throw new SheetError(tell('sheet.cellTooLong', { cell: `${toLetter(column)}${row + 1}`, characters: cell.length }));
  }
  return { value: cell, type: String, ...(row === 0 && { fontWeight: 'bold' as const }) };
}
