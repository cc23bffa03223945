export type CsvCell = string | number | null;

/**
 * CSV as RFC 4180 says, in UTF-8 with the mark that Excel needs. A text that a spreadsheet would run as a formula gets an
 * apostrophe before it, which an import takes away again.
 */
export function writeCsv(rows: readonly (readonly CsvCell[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(toField).join(',')}\r\n`).join('')}`;
}

function toField(cell: CsvCell): string {
  if (cell === null) return '';
  const text = typeof cell === 'string' && /^'*[=+\-@\t\r]/.test(cell) ? `'${cell}` : String(cell);
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
