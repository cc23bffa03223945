import type { Database } from '@portolan/drizzle/database';
import { importSheet, type RefusalOf } from '@portolan/drizzle/sheets/import-sheet';
import { readSheet } from '@portolan/drizzle/sheets/read-sheet';
import { SheetRefused, type SheetReport } from '@portolan/drizzle/sheets/report';
import { SheetError } from '@portolan/drizzle/sheets/sheet';
import { findSheetKind, sheetKindNames } from '@portolan/drizzle/sheets/sheet-kinds';
import { tell } from '@portolan/schema/sentences/tell';
import { may, mayAnywhere, requirePermission } from '../auth/permissions.ts';
import type { Viewer } from '../auth/viewer.ts';
import { badInput } from '../errors/portolan-error.ts';
import { targetOf } from '../writing/permit.ts';

export interface SentSheet {
  bytes: Uint8Array;
  encoding?: string | undefined;
  sheet?: string | undefined;
}

export interface SheetWishes {
  kind: string;
  map?: Record<string, string> | undefined;
  emptyClears?: boolean | undefined;
  skipBadRows?: boolean | undefined;
  reason?: string | undefined;
  isDryRun: boolean;
}

/** Anybody who may import something at all. What they may not touch is told row by row. */
export function requireImporter(viewer: Viewer): string {
  if (viewer.kind === 'anonymous' || !mayAnywhere(viewer, 'import')) requirePermission(viewer, 'import');
  return viewer.kind === 'anonymous' ? '' : viewer.account.id;
}

/** Imports, or tries to, what the viewer may. Problems come in the report; a file that is no sheet is the caller's mistake. */
export async function importAsViewer(
  database: Database,
  viewer: Viewer,
  { bytes, encoding, sheet }: SentSheet,
  { kind: name, isDryRun, map, emptyClears, skipBadRows: skipsBadRows, reason = '' }: SheetWishes,
): Promise<SheetReport> {
  const actor = requireImporter(viewer);
  const kind = findSheetKind(name);
  if (kind === undefined) throw badInput(tell('sheet.unknownKind', { name, kinds: sheetKindNames.join(', ') }));
  const refusalOf: RefusalOf = async (tx, noun, record) => {
    const answer = may(viewer, 'import', await targetOf(tx, noun, record));
    return answer === true ? undefined : answer;
  };
  try {
    const read = await readSheet(bytes, { encoding, sheet });
    return await importSheet(database, read, kind, {
      map,
      emptyClears,
      skipsBadRows,
      reason,
      actor,
      isDryRun,
      refusalOf,
    });
  } catch (error) {
    if (error instanceof SheetRefused) return error.report;
    if (error instanceof SheetError) throw badInput(error.told);
    throw error;
  }
}
