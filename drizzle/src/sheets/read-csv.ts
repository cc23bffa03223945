import { tell } from '@portolan/schema/sentences/tell';
import { CsvError, parse } from 'csv-parse/sync';
import { decodeText } from './decode-text.ts';
import { type Sheet, SheetError, toSheet } from './sheet.ts';

const separators = { ',': 'commas', ';': 'semicolons', '\t': 'tabs' } as const;
type Separator = keyof typeof separators;

/** Reads CSV, whatever separates its cells. Throws `SheetError` when it cannot, or when the file looks cut off. */
export function readCsv(bytes: Uint8Array, encoding?: string): Sheet {
  const decoded = decodeText(bytes, encoding);
  const text = decoded.text.replace(/^\uFEFF/, '');
  // Excel writes and reads this line to agree on the separator.
  const [hint = '', named] = /^sep=([,;\t])\r?\n/i.exec(text) ?? [];
  const separator = (named ?? separatorOf(text)) as Separator;
  const rows = parseRows(text.slice(hint.length), separator);
  const [first] = rows;
  const last = rows.at(-1);
  if (first && last && rows.length > 1 && last.length < first.length && !/[\r\n]$/.test(text)) {
    throw new SheetError(tell('sheet.cutOff', { cells: last.length, columns: first.length }));
  }
  const format = `CSV, separated by ${separators[separator]}, ${decoded.encoding}`;
  const shift = hint === '' ? 0 : 1;
  const sheet = toSheet(
    rows.map((row) => row.map(unguarded)),
    format,
  );
  return { ...sheet, rows: sheet.rows.map((row) => ({ ...row, number: row.number + shift })) };
}

function parseRows(text: string, delimiter: string): string[][] {
  try {
    return parse(text, { delimiter, relax_column_count: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { lines } = error as CsvError & { lines?: number };
    throw new SheetError(
      error.code === 'CSV_QUOTE_NOT_CLOSED'
        ? tell('sheet.openQuote', {})
        : tell('sheet.strayQuote', { line: String(lines) }),
    );
  }
}

/** The sign that the first row has most of, outside of quotes. */
function separatorOf(text: string): Separator {
  const counts: Record<Separator, number> = { ',': 0, ';': 0, '\t': 0 };
  let isQuoted = false;
  for (const letter of text) {
    if (letter === '"') isQuoted = !isQuoted;
    else if (!isQuoted && (letter === '\n' || letter === '\r')) break;
    else if (!isQuoted && letter in counts) counts[letter as Separator] += 1;
  }
  return (Object.keys(counts) as Separator[]).reduce((best, sign) => (counts[sign] > counts[best] ? sign : best));
}

/** Takes back the apostrophe that keeps a spreadsheet from running a cell; see `write-csv.ts`. */
const unguarded = (cell: string): string => (/^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell);
