import { nounForms } from '@portolan/drizzle/content/forms/all';
import type { ContentRecord, NounKey } from '@portolan/drizzle/content/noun-form';
import type { Database } from '@portolan/drizzle/database';
import { findCurrent } from '@portolan/drizzle/editing/current-record';
import { resolveReferences } from '@portolan/drizzle/editing/references';
import { publishRecord } from '@portolan/drizzle/publish-record';
import { getTableColumns } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';

const columnsOf = (noun: NounKey) =>
  getTableColumns(nounForms[noun].table) as unknown as Record<'id' | 'slug' | 'publicationStatus', AnyPgColumn>;

/** The slugs of the published records of a noun, in their order. */
export async function listSlugs({ db }: Pick<Database, 'db'>, noun: NounKey): Promise<string[]> {
  const { slug, publicationStatus } = columnsOf(noun);
  const rows = await db.select({ slug, status: publicationStatus }).from(nounForms[noun].table).orderBy(slug);
  return rows.filter(({ status }) => status === 'published').map((row) => String(row.slug));
}

/** Publishes a record as `change` makes it of what it says now. */
export async function editRecord(
  { db }: Pick<Database, 'db'>,
  noun: NounKey,
  slug: string,
  change: (record: ContentRecord) => ContentRecord,
): Promise<void> {
  const form = nounForms[noun];
  await db.transaction(async (tx) => {
    const { id, slug: slugColumn } = columnsOf(noun);
    const rows = await tx.select({ id, slug: slugColumn }).from(form.table);
    const recordId = String(rows.find((row) => row.slug === slug)?.id);
    const current = await findCurrent(tx as never, form.type, recordId);
    if (current === undefined) throw new Error(`There is no record "${noun}/${slug}" with a history.`);
    const record = change(current.record as ContentRecord);
    const { idOf } = await resolveReferences(tx as never, form, record);
    const existing = { id: recordId, revision: current.revision };
    await publishRecord(tx, { form, record, idOf, actor: 'bench', reason: 'To measure.', existing });
  });
}
