import type { ContentRecord, NounKey } from '../content/noun-form.ts';
import { listColumns, type SheetColumn } from './columns.ts';
import { listSign } from './parse-cell.ts';

/** Records as rows, in columns that an import reads back. */
export interface SheetTable {
  noun: NounKey;
  columns: SheetColumn[];
  rows: (string | number | null)[][];
}

/** All that the records say, in all languages, one record a row: imported again it changes nothing. */
export function toSheetTable(noun: NounKey, records: readonly ContentRecord[]): SheetTable {
  const most = (field: string) =>
    records.reduce((count, record) => Math.max(count, ((record[field] as unknown[] | undefined) ?? []).length), 0);
  const columns = listColumns(noun, most)
    .filter(({ keyed }) => keyed === undefined)
    .filter((column) => column.path.length < 3 || records.some((record) => valueAt(record, column) !== undefined));
  return {
    noun,
    columns,
    rows: records.map((record) => columns.map((column) => cellOf(column, valueAt(record, column)))),
  };
}

const valueAt = (record: ContentRecord, { path }: SheetColumn): unknown =>
  path.reduce((part: unknown, key) => (part as Record<string | number, unknown> | undefined)?.[key], record);

function cellOf({ isList, cell }: SheetColumn, value: unknown): string | number | null {
  if (value === undefined || value === null) return null;
  if (isList) {
    const items = (value as unknown[]).map((item) => String(item).replaceAll(listSign, `\\${listSign}`));
    return items.length === 0 ? null : items.join(` ${listSign} `);
  }
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return cell === 'number' ? Number(value) : String(value);
}
