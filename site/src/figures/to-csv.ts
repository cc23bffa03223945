import { type Cell, type Figure, isNumber } from './figure.ts';

// Spreadsheets run what looks like a formula: an apostrophe in front keeps it text.
const guard = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
const quote = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

function write(cell: Cell): string {
  if (cell === null) return '';
  return isNumber(cell) ? String(cell.number) : quote(guard(cell.text));
}

/** The figure's table as CSV (RFC 4180): numbers with a point, nothing where nothing is recorded. */
export const toCsv = ({ columns, rows }: Figure): string =>
  [columns.map((text) => quote(guard(text))), ...rows.map((row) => row.map(write))]
    .map((fields) => `${fields.join(',')}\r\n`)
    .join('');
