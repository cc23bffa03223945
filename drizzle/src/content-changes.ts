import {
  contentRevision,
  revisions,
  siteLinks,
  siteSettings,
  slugRedirects,
  translationStates,
} from '@portolan/schema/tables';
import { getTableName, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { nounForms } from './content/forms/all.ts';
import type { NounForm } from './content/noun-form.ts';
import type { Database } from './database.ts';

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

/**
 * The tables whose rows may be other ones than when the content was in that state, up to the revision of that number;
 * undefined where that cannot be told: the revisions between the two do not tell all, or that state is none of this
 * database.
 */
export async function listChangedTables(
  { db }: Pick<Database, 'db'>,
  since: ContentState,
  until: number,
): Promise<string[] | undefined> {
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
  const changed = counted.types.map((type) => tablesByType[type]);
  if (changed.includes(undefined)) return undefined;
  return [...new Set([...always, ...changed.flatMap((tables) => tables ?? [])].map(getTableName))];
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
