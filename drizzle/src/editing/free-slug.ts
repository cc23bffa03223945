import { tell } from '@portolan/schema/sentences/tell';
import { sql } from 'drizzle-orm';
import { getTableConfig } from 'drizzle-orm/pg-core';
import type { NounForm } from '../content/noun-form.ts';
import type { Problem } from './problems.ts';
import { readRows, type Tx } from './rows.ts';

/** A problem when another record has the slug, or had it and is still found by it. */
export async function findTakenSlug(tx: Tx, form: NounForm, recordId: string, slug: unknown): Promise<Problem[]> {
  if (typeof slug !== 'string') return [];
  const table = sql.identifier(getTableConfig(form.table).name);
  const [other] = await readRows<{ isPresent: boolean }>(
    tx,
    sql`select true as "isPresent" from ${table} where slug = ${slug} and id <> ${recordId}::uuid
      union all select false from slug_redirects join ${table} t on t.id = record_id
      where noun = ${form.type} and from_slug = ${slug} and record_id <> ${recordId}::uuid`,
  );
  if (other === undefined) return [];
  const told = tell(other.isPresent ? 'record.slugTaken' : 'record.slugTakenOnce', { type: form.type, slug });
  return [{ path: ['slug'], code: 'TAKEN', ...told }];
}
