import type { Database } from '@portolan/drizzle/database';
import { type ImportOptions, importSheet } from '@portolan/drizzle/sheets/import-sheet';
import { type ReadOptions, readSheet } from '@portolan/drizzle/sheets/read-sheet';
import type { SheetReport } from '@portolan/drizzle/sheets/report';
import { findSheetKind } from '@portolan/drizzle/sheets/sheet-kinds';

type Options = Partial<ImportOptions> & ReadOptions;

/** Imports a sheet as an office would send it; a text is CSV in UTF-8. */
export async function importAs(
  database: Database,
  kindName: string,
  content: string | Uint8Array,
  { encoding, sheet, ...options }: Options = {},
): Promise<SheetReport> {
  const kind = findSheetKind(kindName);
  if (kind === undefined) throw new Error(`No kind "${kindName}".`);
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const read = await readSheet(bytes, { encoding, sheet });
  return importSheet(database, read, kind, { actor: 'tests', reason: 'A test imports', ...options });
}

/** CSV with a line for each list of cells, none of which needs quotes. */
export const lines = (...rows: string[]): string => rows.map((row) => `${row}\r\n`).join('');

/** What a report says is wrong, each with its place. */
export const told = ({ problems }: SheetReport): string[] =>
  problems.map(({ cell, row, message }) => `${cell ?? row}: ${message}`);

/** How many records an import created, changed and left. */
export const counted = ({ created, changed, skipped }: SheetReport): number[] => [created, changed, skipped];
