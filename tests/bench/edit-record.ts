import { fieldsOf } from '@portolan/drizzle/content/form-fields';
import { nounForms } from '@portolan/drizzle/content/forms/all';
import type { ContentRecord, NounKey } from '@portolan/drizzle/content/noun-form';
import type { Database } from '@portolan/drizzle/database';
import { findCurrent } from '@portolan/drizzle/editing/current-record';
import { resolveReferences } from '@portolan/drizzle/editing/references';
import { publishRecord } from '@portolan/drizzle/publish-record';
import { asc, eq, getTableColumns } from 'drizzle-orm';
import type { AnyPgColumn, PgTable } from 'drizzle-orm/pg-core';

const columnsOf = (noun: NounKey) =>
  getTableColumns(nounForms[noun].table) as unknown as Record<'id' | 'slug' | 'publicationStatus', AnyPgColumn>;

/** The slugs of the published records of a noun, in their order. */
export async function listSlugs({ db }: Pick<Database, 'db'>, noun: NounKey): Promise<string[]> {
  const { slug, publicationStatus } = columnsOf(noun);
  const rows = await db.select({ slug, status: publicationStatus }).from(nounForms[noun].table).orderBy(slug);
  return rows.filter(({ status }) => status === 'published').map((row) => String(row.slug));
}

/** Publishes a record as `change` makes it of what it says now. */
export const editRecord = (
  database: Pick<Database, 'db'>,
  noun: NounKey,
  slug: string,
  change: (record: ContentRecord) => ContentRecord,
): Promise<void> => publish(database, noun, slug, change);

/** Publishes a record as it is, if it never was: invented ones are written without history. */
export const giveHistory = (database: Pick<Database, 'db'>, noun: NounKey, slug: string): Promise<void> =>
  publish(database, noun, slug, undefined);

async function publish(
  { db }: Pick<Database, 'db'>,
  noun: NounKey,
  slug: string,
  change: ((record: ContentRecord) => ContentRecord) | undefined,
): Promise<void> {
  const form = nounForms[noun];
  await db.transaction(async (tx) => {
    const { id, slug: slugColumn } = columnsOf(noun);
    const rows = await tx.select({ id, slug: slugColumn }).from(form.table);
    const recordId = String(rows.find((row) => row.slug === slug)?.id);
    const current = await findCurrent(tx as never, form.type, recordId);
    if (current !== undefined && change === undefined) return;
    const now = (current?.record ?? (await readRecord({ db: tx as never }, noun, recordId))) as ContentRecord;
    const record = change?.(now) ?? now;
    const { idOf } = await resolveReferences(tx as never, form, record);
    const existing = { id: recordId, revision: current?.revision ?? 1 };
    await publishRecord(tx, { form, record, idOf, actor: 'bench', reason: 'To measure.', existing });
  });
}

type Row = Record<string, unknown>;

/** What a record says, from its rows. */
async function readRecord({ db }: Pick<Database, 'db'>, noun: NounKey, recordId: string): Promise<Row> {
  const form = nounForms[noun];
  const find = (table: PgTable, column: string, value: unknown, order = column): Promise<Row[]> => {
    const columns = getTableColumns(table) as unknown as Record<string, AnyPgColumn>;
    const rows = db
      .select()
      .from(table)
      .where(eq(columns[column] as AnyPgColumn, value));
    return rows.orderBy(asc(columns[order] as AnyPgColumn));
  };
  const slugOf = async (target: NounKey, id: unknown) => (await find(nounForms[target].table, 'id', id))[0]?.slug;
  const readFields = async (names: readonly string[], row: Row, refs: Record<string, NounKey> = {}): Promise<Row> => {
    const entries = names.map(async (name): Promise<[string, unknown]> => {
      const target = refs[name];
      const id = row[`${name}Id`] ?? undefined;
      return [name, target === undefined || id === undefined ? row[name] : await slugOf(target, id)];
    });
    return Object.fromEntries(
      (await Promise.all(entries)).filter(([, value]) => value !== undefined && value !== null),
    );
  };
  const [row = {}] = await find(form.table, 'id', recordId);
  const fields = fieldsOf(form);
  const record = await readFields(
    fields.map(({ name }) => name),
    row,
    form.refs,
  );
  for (const [name, { table, owner, refs }] of Object.entries(form.children ?? {})) {
    const parts = fields.find((field) => field.name === name)?.fields?.map((part) => part.name) ?? [];
    const rows = await find(table, owner, recordId, 'position');
    record[name] = await Promise.all(rows.map((item) => readFields(parts, item, refs)));
  }
  for (const [name, { table, owner, target, noun: to }] of Object.entries(form.ties ?? {})) {
    const rows = await find(table, owner, recordId);
    record[name] = await Promise.all(rows.map((tie) => slugOf(to, tie[target])));
  }
  return record;
}
