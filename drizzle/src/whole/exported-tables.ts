import {
  bulkChanges,
  contentImports,
  contentRevision,
  drafts,
  revisions,
  savedViews,
  schedules,
  sheetMaps,
  slugRedirects,
  translationStates,
  uploads,
} from '@portolan/schema/tables';
import { getTableColumns, sql } from 'drizzle-orm';
import type { AnyPgColumn, PgTable } from 'drizzle-orm/pg-core';
import { PgTimestamp, PgTimestampString } from 'drizzle-orm/pg-core';

export interface WholeTable {
  table: PgTable;
  /** The column by which its rows are in order. */
  key: string;
}

/** Tables that go out as they are, row by row in the order of that column. All else follows from the records. */
export const exportedTables: Record<string, WholeTable> = {
  revisions: { table: revisions, key: 'id' },
  'slug-redirects': { table: slugRedirects, key: 'id' },
  'content-imports': { table: contentImports, key: 'id' },
  'content-revision': { table: contentRevision, key: 'id' },
  'translation-states': { table: translationStates, key: 'recordId' },
  uploads: { table: uploads, key: 'id' },
  drafts: { table: drafts, key: 'id' },
  schedules: { table: schedules, key: 'id' },
  'bulk-changes': { table: bulkChanges, key: 'id' },
  'saved-views': { table: savedViews, key: 'id' },
  'sheet-maps': { table: sheetMaps, key: 'id' },
};

const people = 'accounts with their rights, passwords, sessions, invitations and keys';

/** Tables that stay behind, by their names in the database, each with the reason. */
export const leftOutTables: Record<string, string> = {
  editing_sessions: 'who has a record open just now',
  request_rates: 'how much was asked of late, and by whom',
  api_instances: 'which processes serve the API just now',
  site_builds: 'what became of the builds of the portal here',
  site_publication: 'which release of the portal is kept live here',
  ...Object.fromEntries(
    [
      'users',
      'sessions',
      'credentials',
      'verifications',
      'second_factors',
      'sign_in_failures',
      'grants',
      'invitations',
      'api_keys',
    ].map((name) => [name, people]),
  ),
};

/** The columns of a table, instants as both engines write them alike, to the microsecond. */
export function exportedColumns(table: PgTable): Record<string, AnyPgColumn> {
  const columns = getTableColumns(table) as Record<string, AnyPgColumn>;
  return Object.fromEntries(
    Object.entries(columns).map(([name, column]) => [
      name,
      isInstant(column) ? (toInstant(column) as unknown as AnyPgColumn) : column,
    ]),
  );
}

/** A row as it came from `exportedColumns`, to be inserted. */
export function toRow(table: PgTable, line: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const columns = getTableColumns(table) as Record<string, AnyPgColumn>;
  const entries = Object.entries(line).map(([name, value]) => {
    const column = columns[name];
    const isMoment = column !== undefined && isInstant(column) && value !== null;
    return [name, isMoment ? sql`${value}::timestamptz` : value];
  });
  return Object.fromEntries(entries);
}

const isInstant = (column: AnyPgColumn) => column instanceof PgTimestampString || column instanceof PgTimestamp;

export const toInstant = (column: AnyPgColumn) =>
  sql<string>`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
