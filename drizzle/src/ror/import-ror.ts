import { contentImports, partnerIdentifiers } from '@portolan/schema/tables';
import { and, eq, isNull, notExists, sql } from 'drizzle-orm';
import type { Database } from '../database.ts';
import { storeContent } from '../import.ts';
import type { ImportReport } from '../import-report.ts';
import { readRor, toKey } from './read-ror.ts';

const set = 'ror';

/**
 * Loads a dump of the Research Organization Registry as partners, whole or not at all. Organisations that are partners
 * already, by their identifier, stay as they are. Throws `ContentError` with what is wrong in the file.
 */
export async function importRor(database: Database, path: string): Promise<ImportReport> {
  const { db } = database;
  const ofThisSet = db
    .select({ one: sql`1` })
    .from(contentImports)
    .where(and(eq(contentImports.contentSet, set), eq(contentImports.recordId, partnerIdentifiers.partnerId)));
  const others = await db
    .select({ scheme: partnerIdentifiers.scheme, value: partnerIdentifiers.value })
    .from(partnerIdentifiers)
    .where(and(isNull(partnerIdentifiers.validTo), notExists(ofThisSet)));
  return storeContent(database, set, readRor(path, new Set(others.map(toKey))));
}
