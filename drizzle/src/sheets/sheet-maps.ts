import { createHash } from 'node:crypto';
import { sheetMaps } from '@portolan/schema/tables';
import { and, eq, sql } from 'drizzle-orm';
import type { Db } from '../database.ts';
import { isAdded } from './bad-rows.ts';
import type { ColumnMap } from './map-columns.ts';
import type { Sheet } from './sheet.ts';

/** Sheets of one kind with the same headings, by a checksum. */
const shapeOf = ({ headers }: Sheet): string =>
  createHash('sha256')
    .update(JSON.stringify(headers.map(({ text }) => text).filter((text) => text !== '' && !isAdded(text))))
    .digest('hex');

/** What the columns of a sheet were taken as the last time; nothing when none with these headings was imported. */
export async function findSheetMap(tx: Pick<Db, 'select'>, kind: string, sheet: Sheet): Promise<ColumnMap> {
  const [row] = await tx
    .select({ map: sheetMaps.map })
    .from(sheetMaps)
    .where(and(eq(sheetMaps.kind, kind), eq(sheetMaps.headings, shapeOf(sheet))));
  return row?.map ?? {};
}

/** Remembers what the columns were taken as, for the next sheet with the same headings. */
export async function keepSheetMap(
  tx: Pick<Db, 'insert'>,
  kind: string,
  sheet: Sheet,
  map: Record<string, string>,
): Promise<void> {
  await tx
    .insert(sheetMaps)
    .values({ kind, headings: shapeOf(sheet), map })
    .onConflictDoUpdate({ target: [sheetMaps.kind, sheetMaps.headings], set: { map, updatedAt: sql`now()` } });
}
