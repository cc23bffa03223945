import { drafts } from '@portolan/schema/tables';
import { and, desc, eq, ne, sql } from 'drizzle-orm';
import { getTableConfig } from 'drizzle-orm/pg-core';
import { nounForms } from '../content/forms/all.ts';
import { nounKeys } from '../content/noun-form.ts';
import type { Draft } from './drafts.ts';
import { readRows, type Tx } from './rows.ts';

const mostDrafts = 50;

/** A person's own drafts, latest first. */
export const listOwnDrafts = (tx: Pick<Tx, 'select'>, editor: string): Promise<Draft[]> =>
  tx.select().from(drafts).where(eq(drafts.editor, editor)).orderBy(desc(drafts.updatedAt)).limit(mostDrafts);

/** Drafts that others proposed, latest first. */
export const listProposals = (tx: Pick<Tx, 'select'>, editor: string): Promise<Draft[]> =>
  tx
    .select()
    .from(drafts)
    .where(and(eq(drafts.state, 'proposed'), ne(drafts.editor, editor)))
    .orderBy(desc(drafts.updatedAt))
    .limit(mostDrafts);

export interface TypeCount {
  type: string;
  count: number;
}

/** How many published records of each type nobody confirmed since a day; types without any are left out. */
export async function countUnverified(tx: Tx, since: string): Promise<TypeCount[]> {
  const each = nounKeys.map((noun) => {
    const { table, type } = nounForms[noun];
    return sql`select ${type}::text as type, count(*)::int as count from ${sql.identifier(getTableConfig(table).name)}
      where publication_status = 'published' and not is_demonstration
        and (verified_on is null or verified_on < ${since}::date)`;
  });
  const rows = await readRows<TypeCount>(tx, sql.join(each, sql` union all `));
  return rows.filter(({ count }) => count > 0);
}

export interface Untranslated {
  type: string;
  locale: string;
  missing: number;
  older: number;
}

/** How many records of each type lack a text in a language, or have one that is older than its source. */
export function countUntranslated(tx: Tx): Promise<Untranslated[]> {
  const each = (column: 'missing' | 'older') =>
    sql`select noun, language, ${sql.raw(column === 'missing' ? '1, 0' : '0, 1')}
      from translation_states, unnest(${sql.raw(column)}) language`;
  return readRows<Untranslated>(
    tx,
    sql`select noun as type, language as locale, sum(m)::int as missing, sum(o)::int as older
      from (${each('missing')} union all ${each('older')}) counted(noun, language, m, o)
      group by noun, language order by noun, language`,
  );
}

export interface Deadline {
  type: string;
  id: string;
  label: string;
  at: string;
}

/** Calls that close and events that begin between two instants, soonest first. */
export function listDeadlines(tx: Tx, from: string, to: string): Promise<Deadline[]> {
  const label = sql`coalesce(title ->> 'en', title ->> source_locale)`;
  return readRows<Deadline>(
    tx,
    sql`select * from (
      select 'Call' as type, id, ${label} as label, deadline_at as at from calls where publication_status = 'published'
      union all select 'Event', id, ${label}, starts_on::timestamp at time zone time_zone from events
        where publication_status = 'published') soon
      where at between ${from}::timestamptz and ${to}::timestamptz order by at, id limit ${sql.raw(String(mostDrafts))}`,
  ).then((rows) => rows.map((row) => ({ ...row, at: new Date(row.at).toISOString() })));
}
