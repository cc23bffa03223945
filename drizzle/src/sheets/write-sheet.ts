import type { NounKey } from '../content/noun-form.ts';
import type { Db } from '../database.ts';
import { type KnownRecord, readKnownRecords } from './known-records.ts';
import { describeColumns, type MeaningOf, templateHeader, toNoteRows } from './template.ts';
import { toSheetTable } from './to-sheet-table.ts';
import { type CsvCell, writeCsv } from './write-csv.ts';
import { writeXlsx } from './write-xlsx.ts';

export type SheetFormat = 'csv' | 'xlsx';

export const mediaTypes: Record<SheetFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The records with those ids, in that order, as a sheet that an import reads back; without ids all of the noun. */
export async function exportSheet(
  tx: Pick<Db, 'select'>,
  noun: NounKey,
  format: SheetFormat,
  ids?: readonly string[],
): Promise<Buffer> {
  const known = [...((await readKnownRecords(tx, [noun])).byNoun.get(noun) ?? new Map<string, KnownRecord>()).values()];
  const byId = new Map(known.map((one) => [one.id, one.record]));
  const all = known.map(({ record }) => record).sort((a, b) => (a.slug < b.slug ? -1 : 1));
  const table = toSheetTable(noun, ids === undefined ? all : ids.flatMap((id) => byId.get(id) ?? []));
  return writeSheet(noun, [table.columns.map(({ name }) => name), ...table.rows], format);
}

/** The columns of a noun with no rows; a workbook explains them in a second sheet. */
export async function writeTemplate(noun: NounKey, format: SheetFormat, meaningOf: MeaningOf): Promise<Buffer> {
  const notes = describeColumns(noun, meaningOf);
  const header = templateHeader(notes);
  if (format === 'csv') return writeSheet(noun, [header], format);
  return writeXlsx([
    { name: noun, rows: [header] },
    { name: 'Columns', rows: toNoteRows(notes) },
  ]);
}

/** What explains the template of a noun, as CSV. */
export const writeTemplateNotes = (noun: NounKey, meaningOf: MeaningOf): Buffer =>
  Buffer.from(writeCsv(toNoteRows(describeColumns(noun, meaningOf))));

/** Rows as a sheet of that name, their headings first. */
export async function writeSheet(
  name: string,
  rows: readonly (readonly CsvCell[])[],
  format: SheetFormat,
): Promise<Buffer> {
  return format === 'csv' ? Buffer.from(writeCsv(rows)) : writeXlsx([{ name, rows }]);
}
