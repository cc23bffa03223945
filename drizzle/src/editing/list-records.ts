import { toSearchTerms } from '@portolan/schema/search-text';
import { type SQL, sql } from 'drizzle-orm';
import { getTableConfig } from 'drizzle-orm/pg-core';
import { nounForms } from '../content/forms/all.ts';
import type { ContentRecord, NounKey } from '../content/noun-form.ts';
import { type RecordCondition, toCondition } from './record-conditions.ts';
import { readRows, type Tx, textArray } from './rows.ts';

/** How a list of editors is ordered; ties are broken by id. */
export const recordOrders = {
  label: { column: 'sort_text', type: 'text' },
  updated_at: { column: 'updated_at', type: 'timestamptz' },
  verified_on: { column: 'verified_on', type: 'date' },
  slug: { column: 'slug', type: 'text' },
} as const;
export type RecordOrder = keyof typeof recordOrders;

export interface Cursor {
  key: string;
  id: string;
}

export interface RecordsAsked {
  noun: NounKey;
  viewerId: string;
  search?: string | undefined;
  statuses?: readonly string[] | undefined;
  /** Languages of which any is missing or behind its source. */
  missing?: readonly string[] | undefined;
  older?: readonly string[] | undefined;
  verifiedBefore?: string | undefined;
  withDraft?: 'mine' | 'anybody' | undefined;
  where?: readonly RecordCondition[] | undefined;
  ids?: readonly string[] | undefined;
  /** What the viewer may see beside what is public; undefined for everything. */
  owned?: { partners: readonly string[]; projects: readonly string[] } | undefined;
  /** Whose internal records the viewer may see; undefined for everybody's. */
  internal?: { partners: readonly string[]; projects: readonly string[] } | undefined;
  order: RecordOrder;
  isDescending: boolean;
  size: number;
  isBackward: boolean;
  after?: Cursor | undefined;
  before?: Cursor | undefined;
}

export interface ListedRecord {
  id: string;
  slug: string | null;
  status: string;
  revision: number;
  updatedAt: string;
  verifiedOn: string | null;
  key: string;
  /** What is published; null for a record that is only a draft. */
  record: ContentRecord | null;
  missing: string[];
  older: string[];
  drafts: { editor: string; state: string; updatedAt: string; changes: { path: string[]; value: unknown }[] }[];
}

export interface ListedRecords {
  rows: ListedRecord[];
  /** Whether there is more beyond the page, in the direction in which it was read. */
  hasMore: boolean;
}

/** A page of the records of a noun as editors see them: published, archived, and those that are only drafts. */
export async function listRecords(tx: Tx, asked: RecordsAsked): Promise<ListedRecords> {
  const { order, isDescending, isBackward, size } = asked;
  const { column, type } = recordOrders[order];
  const key = keyOf(column, type, isDescending);
  const direction = sql.raw(isDescending !== isBackward ? 'desc' : 'asc');
  const beyond = (cursor: Cursor | undefined, side: 'after' | 'before') =>
    cursor &&
    sql`(${key}, c.id) ${sql.raw((side === 'after') !== isDescending ? '>' : '<')} (${cursor.key}::${sql.raw(type)}, ${cursor.id}::uuid)`;
  const conditions = [...conditionsOf(asked), beyond(asked.after, 'after'), beyond(asked.before, 'before')];
  const rows = await readRows<ListedRecord>(
    tx,
    sql`select p.id, p.slug, p.status, p.revision, p.updated_at::text as "updatedAt", p.verified_on::text as "verifiedOn",
        p.key::text as key, r.after as record,
        coalesce(to_json(s.missing), '[]') as missing, coalesce(to_json(s.older), '[]') as older,
        coalesce((select json_agg(json_build_object('editor', d.editor, 'state', d.state, 'updatedAt', d.updated_at::text,
            'changes', case when p.revision = 0 then d.changes else '[]' end) order by d.created_at)
          from drafts d where d.record_id = p.id), '[]') as drafts
      from (select c.*, ${key} as key from ${candidates(asked.noun)} c where ${all(conditions)}
        order by ${key} ${direction}, c.id ${direction} limit ${sql.raw(String(size + 1))}) p
      left join revisions r on r.record_id = p.id and r.revision = p.revision
      left join translation_states s on s.record_id = p.id
      order by p.key ${direction}, p.id ${direction}`,
  );
  const page = rows.slice(0, size);
  return { rows: isBackward ? page.reverse() : page, hasMore: rows.length > size };
}

export async function countRecords(tx: Tx, asked: RecordsAsked): Promise<number> {
  const [row] = await readRows<{ count: number }>(
    tx,
    sql`select count(*)::int as count from ${candidates(asked.noun)} c where ${all(conditionsOf(asked))}`,
  );
  return row?.count ?? 0;
}

/** The ids of all that match, for changes of many records at once; at most `most`, by label. */
export async function listRecordIds(tx: Tx, asked: RecordsAsked, most: number): Promise<string[]> {
  const rows = await readRows<{ id: string }>(
    tx,
    sql`select c.id from ${candidates(asked.noun)} c where ${all(conditionsOf(asked))} and c.revision > 0
      order by c.sort_text, c.id limit ${sql.raw(String(most))}`,
  );
  return rows.map(({ id }) => id);
}

const all = (conditions: readonly (SQL | undefined)[]): SQL => {
  const given = conditions.filter((condition) => condition !== undefined);
  return given.length === 0 ? sql`true` : sql.join(given, sql` and `);
};

/** The rows of the noun, and those that so far are only drafts. */
function candidates(noun: NounKey): SQL {
  const { table, type } = nounForms[noun];
  const name = sql.identifier(getTableConfig(table).name);
  return sql`(select id, slug, publication_status as status, revision, updated_at, verified_on, search_text, sort_text
      from ${name}
    union all
    (select distinct on (record_id) record_id, null, 'draft', 0, updated_at, null, search_text, sort_text
      from drafts where noun = ${type} and not exists (select from ${name} n where n.id = record_id)
      order by record_id, created_at))`;
}

function conditionsOf(asked: RecordsAsked): (SQL | undefined)[] {
  const { noun, search, statuses, missing, older, verifiedBefore, withDraft, where = [], ids, viewerId } = asked;
  const { owned, internal } = asked;
  const state = (column: 'missing' | 'older', languages: readonly string[] | undefined) =>
    languages &&
    sql`exists (select from translation_states s where s.record_id = c.id and s.${sql.raw(column)} && ${textArray(languages)})`;
  const mine = withDraft === 'mine' ? sql` and d.editor = ${viewerId}` : sql``;
  return [
    ...(search === undefined ? [] : toSearchTerms(search).map((term) => sql`c.search_text like ${`%${term}%`}`)),
    statuses && sql`c.status = any(${textArray(statuses)})`,
    state('missing', missing),
    state('older', older),
    verifiedBefore === undefined ? undefined : sql`(c.verified_on is null or c.verified_on < ${verifiedBefore}::date)`,
    withDraft && sql`exists (select from drafts d where d.record_id = c.id${mine})`,
    ids && sql`c.id = any(${textArray(ids)}::uuid[])`,
    owned &&
      sql`(c.status = 'published' or ${ownedBy(noun, owned)}
      or exists (select from drafts d where d.record_id = c.id and d.editor = ${viewerId}))`,
    internal && isNotWithheld(noun, internal, viewerId),
    ...where.map((condition) => toCondition(noun, condition)),
  ];
}

/** What is internal as a whole is there for whom it belongs to, and as what somebody begins for that person. */
function isNotWithheld(noun: NounKey, owned: NonNullable<RecordsAsked['internal']>, viewerId: string) {
  const whole = nounForms[noun].internal?.whole;
  if (whole === undefined) return undefined;
  const isPublic =
    whole === 'always'
      ? sql`false`
      : sql`exists (select from revisions r where r.record_id = c.id and r.revision = c.revision
        and r.after -> ${whole.unless}::text = 'true')`;
  return sql`(${isPublic} or ${ownedBy(noun, owned)} or (c.revision = 0
    and exists (select from drafts d where d.record_id = c.id and d.editor = ${viewerId})))`;
}

/** Whether one of these partners or projects is named where a record names whose it is. */
function ownedBy(noun: NounKey, { partners, projects }: NonNullable<RecordsAsked['owned']>): SQL {
  const named = (target: NounKey, ids: readonly string[]) => {
    if (ids.length === 0) return [];
    if (noun === target) return [sql`c.id = any(${textArray(ids)}::uuid[])`];
    const fields = Object.entries(nounForms[noun].refs ?? {}).filter(([, to]) => to === target);
    return fields.map(([field]) => toCondition(noun, { field, anyIds: ids }));
  };
  const conditions = [...named('partners', partners), ...named('projects', projects)];
  return conditions.length === 0 ? sql`false` : sql`(${sql.join(conditions, sql` or `)})`;
}

const last: Record<string, { asc: string; desc: string }> = {
  text: { asc: `E'\\uFFFF'`, desc: `''` },
  date: { asc: `'infinity'::date`, desc: `'-infinity'::date` },
  timestamptz: { asc: `'infinity'::timestamptz`, desc: `'-infinity'::timestamptz` },
};

/** Rows without a value come last in either direction. */
const keyOf = (column: string, type: string, isDescending: boolean): SQL =>
  sql.raw(`coalesce(c.${column}, ${last[type]?.[isDescending ? 'desc' : 'asc']})`);
