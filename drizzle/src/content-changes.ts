import { isDeepStrictEqual } from 'node:util';
import {
  contentRevision,
  revisions,
  siteLinks,
  siteSettings,
  slugRedirects,
  translationStates,
} from '@portolan/schema/tables';
import { and, getTableColumns, getTableName, gt, lte, sql } from 'drizzle-orm';
import { toSnakeCase } from 'drizzle-orm/casing';
import type { PgTable } from 'drizzle-orm/pg-core';
import { nounForms } from './content/forms/all.ts';
import type { ContentRecord, NounForm } from './content/noun-form.ts';
import type { Database } from './database.ts';
import { searchTextOf } from './publish-record.ts';

/** The state of the content at one moment. */
export interface ContentState {
  number: number;
  changedAt: string;
}

const tablesOf = ({ table, children = {}, ties = {} }: NounForm): PgTable[] => [
  table,
  ...Object.values(children).map((child) => child.table),
  ...Object.values(ties).map((tie) => tie.table),
];

/** What a record's rows are in, by its GraphQL type. */
const tablesByType: Readonly<Record<string, readonly PgTable[]>> = {
  ...Object.fromEntries(Object.values(nounForms).map((form) => [form.type, tablesOf(form)])),
  SiteSettings: [siteSettings, siteLinks],
};

/** Written with every revision, whatever it is of. */
const always: readonly PgTable[] = [contentRevision, revisions, slugRedirects, translationStates];

/** A record that only says something else than it did: what it is tied to and whether it is seen are as they were. */
export interface RewordedRecord {
  /** The type and the id of its row. */
  readonly type: string;
  readonly recordId: string;
  readonly table: string;
  /** The columns of its row that may be other ones. */
  readonly columns: readonly string[];
}

export interface ContentChanges {
  /** Tables of which any row may be another one, or may have come or gone. */
  readonly tables: readonly string[];
  /** Of other tables only these rows are others. */
  readonly reworded: readonly RewordedRecord[];
}

/** More are not worth telling apart. */
const mostReworded = 100;

/**
 * What is another than when the content was in that state, up to the revision of that number; undefined where that cannot
 * be told: the revisions between the two do not tell all, or that state is none of this database.
 */
export async function listChanges(
  { db }: Pick<Database, 'db'>,
  since: ContentState,
  until: number,
): Promise<ContentChanges | undefined> {
  const isSince = sql`${revisions.contentRevision} = ${since.number}`;
  const [counted] = await db
    .select({
      found: sql<number>`count(*) filter (where not ${isSince})::int`,
      isKnown: sql<boolean>`coalesce(bool_or(${revisions.createdAt} = ${since.changedAt}::timestamptz) filter (where ${isSince}), false)`,
      types: sql<string[]>`coalesce(json_agg(distinct ${revisions.noun}) filter (where not ${isSince}), '[]')`,
    })
    .from(revisions)
    .where(sql`${revisions.contentRevision} between ${since.number} and ${until}`);
  if (counted === undefined || !counted.isKnown || counted.found !== until - since.number) return undefined;
  if (counted.types.some((type) => tablesByType[type] === undefined)) return undefined;
  const rows =
    counted.found > mostReworded
      ? []
      : await db
          .select({
            noun: revisions.noun,
            recordId: revisions.recordId,
            before: revisions.before,
            after: revisions.after,
          })
          .from(revisions)
          .where(and(gt(revisions.contentRevision, since.number), lte(revisions.contentRevision, until)));
  const reworded = rows.map(findReworded);
  const others =
    rows.length === counted.found
      ? rows.filter((_, place) => reworded[place] === undefined).map(({ noun }) => noun)
      : counted.types;
  const tables = [...always, ...others.flatMap((type) => tablesByType[type] ?? [])].map(getTableName);
  return { tables: [...new Set(tables)], reworded: reworded.filter((record) => record !== undefined) };
}

/** What the writer sets beside what a record says: always, and of its texts. */
const written = ['updatedAt', 'revision'];
const folded = ['searchText', 'sortText'] as const;

/** The record, where its revision changed nothing but fields that are columns of its row. */
function findReworded({
  noun,
  recordId,
  before,
  after,
}: Pick<typeof revisions.$inferSelect, 'noun' | 'recordId' | 'before' | 'after'>): RewordedRecord | undefined {
  const form = Object.values(nounForms).find(({ type }) => type === noun);
  if (form === undefined || before === null || after === null) return undefined;
  const [was, is] = [before, after] as [ContentRecord, ContentRecord];
  const columns = getTableColumns(form.table);
  const fields = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter(
    (field) => !isDeepStrictEqual(was[field], is[field]),
  );
  const isOfRow = (field: string) =>
    field in columns && form.refs?.[field] === undefined && !['slug', 'publicationStatus'].includes(field);
  if (!fields.every(isOfRow)) return undefined;
  const [textsBefore, textsNow] = [searchTextOf(form, was), searchTextOf(form, is)];
  const refolded = folded.filter((name) => textsBefore[name] !== textsNow[name]);
  return {
    type: form.type,
    recordId,
    table: getTableName(form.table),
    columns: [...fields, ...written, ...refolded].map(toSnakeCase),
  };
}

/** Whether what depends on the time, such as whether a call is open, may be another thing at `to` than it was at `from`. */
export async function isOtherTime(database: Pick<Database, 'run'>, from: string, to: string): Promise<boolean> {
  const [row] = await database.run<{ other: boolean }>(
    `with span as (select $1::timestamptz as since, $2::timestamptz as until),
      zones as (select 'UTC' as zone union select time_zone from events union select time_zone from calls
        union select time_zone from programme_editions),
      moments as (select opens_at as moment from calls union all select deadline_at from calls
        union all select application_deadline_at from programme_editions)
    select since > until
      or exists (select from zones where (since at time zone zone)::date <> (until at time zone zone)::date)
      or exists (select from moments where moment between since and until) as other from span`,
    [from, to],
  );
  return row?.other !== false;
}
