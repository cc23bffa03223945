import { type Told, tell } from '@portolan/schema/sentences/tell';
import { isIscedField } from '@portolan/schema/vocabularies/isced-field';
import type { CellKind, SheetColumn } from './columns.ts';
import { findNearestName, toPlain } from './nearest-name.ts';
import { type Cell, sheetLimits } from './sheet.ts';

/** A cell that cannot be what its column holds; the message is for the person who filled it in. */
export class CellError extends Error {
  readonly told: Told;

  constructor(told: Told) {
    super(told.message);
    this.told = told;
  }
}

export interface CellContext {
  /** The zone that clock times without one are in. */
  timeZone: string | undefined;
  /** The slug of the record that a text names; throws `CellError` when none or several. */
  referTo: (column: SheetColumn, text: string) => string;
}

/** What separates the items of a list in one cell; in a text it is written with a backslash before it. */
export const listSign = '|';

/** The value of a cell that is not empty, as its record's form takes it. Throws `CellError`. */
export function parseCell(column: SheetColumn, cell: Cell, context: CellContext): unknown {
  if (typeof cell === 'string') refuseBroken(cell);
  if (!column.isList) return parseOne(column, cell, context);
  const items = typeof cell === 'string' ? splitList(cell) : [cell];
  return items.map((item) => parseOne(column, item, context));
}

const splitList = (text: string): string[] =>
  text
    .split(/(?<!\\)\|/)
    .map((item) => item.replaceAll(`\\${listSign}`, listSign).trim())
    .filter((item) => item !== '');

function refuseBroken(text: string): void {
  if (text.length > sheetLimits.cellCharacters) {
    throw new CellError(tell('cell.tooLong', { characters: text.length, most: sheetLimits.cellCharacters }));
  }
  if (text.includes('\uFFFD')) throw new CellError(tell('cell.lettersLost', {}));
  if (/[\0\uD800-\uDFFF]/u.test(text)) throw new CellError(tell('cell.strangeSign', {}));
}

const parsers: Partial<Record<CellKind, (text: string, cell: Cell, context: CellContext) => unknown>> = {
  day: (text, cell) => (cell instanceof Date ? text.slice(0, 10) : toDay(text)),
  instant: (text, _cell, { timeZone }) => toInstant(text, timeZone),
  monthDay: (text, cell) => (cell instanceof Date ? text.slice(5, 10) : text),
  partialDate: (text, cell) => (cell instanceof Date ? text.slice(0, 10) : text),
  academicYear: (text) => toAcademicYear(text),
  isced: (text) => (isIscedField(text) ? text : isIscedField(`0${text}`) ? `0${text}` : text),
  country: (text) => text.toUpperCase(),
  currency: (text) => text.toUpperCase(),
  decimal: (text) => toNumber(text),
  number: (text) => Number(toNumber(text)),
  boolean: (text) => toBoolean(text),
};

function parseOne(column: SheetColumn, cell: Cell, context: CellContext): unknown {
  const text = toText(cell);
  if (column.cell === 'vocabulary') return toWord(text, column.values ?? []);
  if (column.cell === 'reference') return context.referTo(column, text);
  return parsers[column.cell]?.(text, cell, context) ?? text;
}

function toText(cell: Cell): string {
  if (cell instanceof Date) {
    // A spreadsheet keeps times as fractions of a day, which miss the second by a little.
    const second = new Date(Math.round(cell.getTime() / 1000) * 1000);
    return second.toISOString().replace(/T00:00:00\.000Z$|\.000Z$/, '');
  }
  if (typeof cell === 'number' && Math.abs(cell) > Number.MAX_SAFE_INTEGER) {
    throw new CellError(tell('cell.digitsLost', {}));
  }
  return String(cell).trim();
}

/** Days with dots are written day first everywhere; with strokes they are not, so nobody can tell. */
function toDay(text: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return text;
  const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) ?? [];
  if (day && month && year) return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  throw new CellError(tell('cell.day', { text }));
}

function toInstant(text: string, timeZone: string | undefined): string {
  if (/(Z|[+-]\d{2}:?\d{2})$/.test(text) && text.includes('T')) return text;
  const [, day = '', time = '00:00'] = /^([^\sT]+)(?:[T ](\d{1,2}:\d{2}(?::\d{2})?))?$/.exec(text) ?? [];
  if (timeZone === undefined) {
    throw new CellError(tell('cell.noZone', { text }));
  }
  try {
    const wall = Temporal.PlainDateTime.from(`${toDay(day)}T${time.replace(/^\d:/, '0$&')}`);
    const instant = wall.toZonedDateTime(timeZone, { disambiguation: 'reject' });
    return instant.toString({ timeZoneName: 'never', smallestUnit: 'second' });
  } catch (error) {
    if (error instanceof CellError) throw error;
    throw new CellError(tell('cell.noTime', { text, timeZone }));
  }
}

function toAcademicYear(text: string): string {
  const [, from, to] = /^(\d{4})[/–-](\d{2}|\d{4})$/.exec(text) ?? [];
  return from && to ? `${from}/${to.length === 2 ? from.slice(0, 2) + to : to}` : text;
}

/** A comma before one or two digits, or more than three, separates decimals; before three it may separate thousands. */
function toNumber(text: string): string {
  const plain = text.replace(/(?<=\d)[\s\u00A0\u202F](?=\d{3})/g, '');
  if (/^-?\d+(\.\d+)?(e-?\d+)?$/i.test(plain)) return plain;
  if (/^-?\d+,(\d{1,2}|\d{4,})$/.test(plain)) return plain.replace(',', '.');
  throw new CellError(tell('cell.number', { text }));
}

const yes = new Set(['yes', 'true', '1', 'x']);
const no = new Set(['no', 'false', '0']);

function toBoolean(text: string): boolean {
  const word = text.toLowerCase();
  if (yes.has(word)) return true;
  if (no.has(word)) return false;
  throw new CellError(tell('cell.yesOrNo', { text }));
}

function toWord(text: string, values: readonly string[]): string {
  const found = values.find((value) => toPlain(value) === toPlain(text));
  if (found !== undefined) return found;
  const nearest = findNearestName(text, values);
  throw new CellError(
    nearest === undefined
      ? tell('cell.word', { text, words: values.join(', ') })
      : tell('cell.wordNear', { text, nearest }),
  );
}
