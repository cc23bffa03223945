import { nounForms } from '@portolan/drizzle/content/forms/all';
import type { Change } from '@portolan/drizzle/editing/paths';
import { readRows, type Tx } from '@portolan/drizzle/editing/rows';
import { type SQL, sql } from 'drizzle-orm';
import { getTableConfig } from 'drizzle-orm/pg-core';
import { findRecordId, type RecordId } from './record-id.ts';

/** Changes with slugs in the place of global ids: records name each other by slug. One that leads nowhere stays. */
export async function withSlugs(tx: Tx, changes: readonly Change[]): Promise<Change[]> {
  const ids = new Map<string, RecordId>();
  for (const { value } of changes) collect(value, ids);
  if (ids.size === 0) return [...changes];
  const each = [...ids].map(([id, { noun, recordId }]): SQL => {
    const table = sql.identifier(getTableConfig(nounForms[noun].table).name);
    return sql`select ${id}::text as id, slug from ${table} where id = ${recordId}::uuid`;
  });
  const rows = await readRows<{ id: string; slug: string }>(tx, sql.join(each, sql` union all `));
  const slugs = new Map(rows.map(({ id, slug }) => [id, slug]));
  return changes.map(({ path, value }) => ({ path, value: replaced(value, slugs) }));
}

function collect(value: unknown, ids: Map<string, RecordId>): void {
  if (typeof value === 'string') {
    const found = findRecordId(value);
    if (found !== undefined) ids.set(value, found);
  } else if (typeof value === 'object' && value !== null) {
    for (const inner of Object.values(value)) collect(inner, ids);
  }
}

function replaced(value: unknown, slugs: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return slugs.get(value) ?? value;
  if (Array.isArray(value)) return value.map((item) => replaced(item, slugs));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, replaced(inner, slugs)]));
}
