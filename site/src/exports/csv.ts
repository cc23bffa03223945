/** A column of a table: where its value is in a record, and what the contract says of it. */
export interface Column {
  /** The way to the value: `budget.amount`, `title.en`. */
  readonly path: readonly string[];
  readonly isNumber: boolean;
  /** Whether the value is a list, which is written as JSON. */
  readonly isList: boolean;
  readonly type: string;
  readonly description: string;
}

/** A table as RFC 4180 has it: CRLF, UTF-8, a header, quotes where they are needed. */
export function writeCsv(columns: readonly Column[], records: readonly object[]): string {
  const header = columns.map(({ path }) => quote(path.join('.')));
  const rows = records.map((record) => columns.map((column) => toCell(column, record)));
  return [header, ...rows].map((cells) => `${cells.join(',')}\r\n`).join('');
}

function toCell({ path, isNumber, isList }: Column, record: object): string {
  let value: unknown = record;
  for (const step of path) value = (value as Record<string, unknown> | null | undefined)?.[step];
  if (value === null || value === undefined) return '';
  if (isList) return quote(Array.isArray(value) && value.length > 0 ? JSON.stringify(value) : '');
  return quote(isNumber || typeof value !== 'string' ? String(value) : guard(value));
}

// A spreadsheet would take such a text for a formula and run it.
const guard = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

const quote = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
