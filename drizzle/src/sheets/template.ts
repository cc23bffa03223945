import type { NounKey } from '../content/noun-form.ts';
import { type CellKind, listColumns, listNestedColumns, type SheetColumn } from './columns.ts';
import { listSign } from './parse-cell.ts';
import type { CsvCell } from './write-csv.ts';

/** One column of a template as its documentation tells it. */
export interface ColumnNote {
  name: string;
  meaning: string;
  example: string;
  isRequired: boolean;
  allowed: string;
}

/** What a column means, in words; the contract has them. */
export type MeaningOf = (column: SheetColumn) => string;

/** Lists with a column for each word need no numbered ones; of others two items show how it goes on. */
function listTemplateColumns(noun: NounKey): SheetColumn[] {
  const columns = [...listColumns(noun), ...(noun === 'agreements' ? listNestedColumns(noun) : [])];
  const keyed = new Set(columns.flatMap((column) => (column.keyed === undefined ? [] : [column.path[0]])));
  return columns.filter(({ name, path, keyed: own }) => {
    if (path[0] === 'isDemonstration') return false;
    // Of most identifiers nobody tells since when they hold; the columns are there all the same.
    if (/\.valid(From|To)$/.test(name) && own !== undefined && own.word !== 'eche') return false;
    return own !== undefined || !(keyed.has(path[0] ?? '') && path.length > 1);
  });
}

export function describeColumns(noun: NounKey, meaningOf: MeaningOf): ColumnNote[] {
  return listTemplateColumns(noun).map((column) => ({
    name: column.name,
    meaning: meaningOf(column),
    example: exampleOf(column),
    isRequired: column.isRequired,
    allowed: allowedIn(column),
  }));
}

export const templateHeader = (notes: readonly ColumnNote[]): CsvCell[] => notes.map(({ name }) => name);

/** The documentation as a sheet of its own. */
export const toNoteRows = (notes: readonly ColumnNote[]): CsvCell[][] => [
  ['Column', 'Meaning', 'Example', 'Required', 'Allowed values'],
  ...notes.map(({ name, meaning, example, isRequired, allowed }) => [
    name,
    meaning,
    example,
    isRequired ? 'for a new record' : 'no',
    allowed,
  ]),
];

const examples: Record<CellKind, string> = {
  text: 'text',
  day: '2026-11-21',
  instant: '2026-11-21 23:59',
  monthDay: '05-15',
  partialDate: '2023-11',
  academicYear: '2026/2027',
  isced: '0613',
  country: 'ES',
  currency: 'EUR',
  decimal: '1234.50',
  number: '30',
  boolean: 'yes',
  vocabulary: '',
  reference: 'upct',
  timeOfDay: '09:30',
  url: 'https://www.upct.es',
  email: 'international@upct.es',
};

/** Where the kind of a cell does not tell enough. */
const examplesByField: Record<string, string> = {
  slug: 'upct',
  timeZone: 'Europe/Madrid',
  language: 'en',
  eqfLevels: '6 | 7',
  iscedFields: '0613 | 0714',
  latitude: '37.60197',
  longitude: '-0.98397',
  foundedYear: '1998',
  headCountYear: '2025',
  referenceCode: 'UPCT-2026-014',
  'identifiers.erasmus': 'E  MURCIA04',
  'identifiers.pic': '999828859',
  'identifiers.oid': 'E10208561',
  'identifiers.ror': 'https://ror.org/02k5kx966',
  'identifiers.schac': 'upct.es',
  'identifiers.previous_schac': 'old.upct.es',
  'identifiers.eche': '101014767',
  'identifiers.isni': '0000000121885934',
  'identifiers.wikidata': 'Q1234',
};

function exampleOf({ name, cell, values = [], isList, path }: SheetColumn): string {
  const field = String(path.findLast((part) => typeof part === 'string' && part.length > 2) ?? '');
  const known = examplesByField[name] ?? examplesByField[field];
  if (known !== undefined) return known;
  const example = cell === 'vocabulary' ? (values[0] ?? '') : examples[cell];
  return isList && cell === 'vocabulary' && values[1] !== undefined ? `${example} ${listSign} ${values[1]}` : example;
}

const ruled: Partial<Record<CellKind, string>> = {
  day: 'a day as 2026-11-21, 21.11.2026 or a date cell',
  instant: 'a day and time in the zone of the column timeZone, or with an offset: 2026-11-21T23:59:00+01:00',
  monthDay: 'a month and a day',
  partialDate: 'a year, a month or a day',
  academicYear: 'two years',
  isced: 'an ISCED-F 2013 code',
  country: 'an ISO 3166-1 code',
  currency: 'an ISO 4217 code',
  decimal: 'a number',
  number: 'a number',
  boolean: 'yes or no',
  timeOfDay: 'a time',
  url: 'an address that begins with http:// or https://',
  email: 'an e-mail address',
};

function allowedIn({ cell, values, refersTo, isList }: SheetColumn): string {
  const one =
    values?.join(', ') ??
    (refersTo === undefined ? (ruled[cell] ?? 'text') : `${refersTo}: slug, identifier or exact name`);
  return isList ? `${one}; several separated by "${listSign}"` : one;
}
