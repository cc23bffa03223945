import { foldForSearch } from '@portolan/schema/search-text';
import { contentRevision, revisions } from '@portolan/schema/tables';
import { and, desc, eq, getTableColumns, sql } from 'drizzle-orm';
import type { AnyPgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { ContentRecord, NounForm, NounKey } from './content/noun-form.ts';
import type { Db } from './database.ts';
import { keepFormerSlug } from './editing/former-slugs.ts';
import { keepTranslationState } from './editing/translation-states.ts';

/** A record to publish, with what its references lead to. */
export interface Publication {
  form: NounForm;
  record: ContentRecord;
  /** The id of the record with that slug; throws when there is none. */
  idOf: (noun: NounKey, slug: string) => string;
  actor: string;
  reason: string;
  /** The row to replace, or undefined to make one. */
  existing?: { id: string; revision: number } | undefined;
  /** The id of a row to make; without it one is chosen. */
  id?: string | undefined;
}

/** Somebody else published the record between reading and writing it. */
export class PublishedMeanwhile extends Error {
  override readonly name = 'PublishedMeanwhile';
}

type Tx = Pick<Db, 'insert' | 'update' | 'delete' | 'select'>;
type Columns = Record<string, AnyPgColumn>;

/**
 * Writes a record with all its rows, its search text, its revision and the content revision. Call it inside a
 * transaction: nothing of it may stand alone. Returns the id and the revision that it has now.
 */
export async function publishRecord(tx: Tx, publication: Publication): Promise<{ id: string; revision: number }> {
  const { form, record, existing } = publication;
  const columns = getTableColumns(form.table) as Columns;
  const values = rowOf(form.table, record, form.refs, publication.idOf);
  const folded = searchTextOf(form, record);
  const revision = (existing?.revision ?? 0) + 1;
  const row = { ...values, ...folded, revision, updatedAt: sql`now()` };
  const { id: idColumn, revision: revisionColumn } = columns as Record<'id' | 'revision', AnyPgColumn>;
  let id = existing?.id;
  if (id === undefined) {
    const [made] = await tx
      .insert(form.table)
      .values({ ...row, ...(publication.id !== undefined && { id: publication.id }) } as never)
      .returning({ id: idColumn });
    id = made?.id as string;
  } else {
    const written = await tx
      .update(form.table)
      .set({ ...blankOf(form.table), ...row } as never)
      .where(and(eq(idColumn, id), eq(revisionColumn, revision - 1)))
      .returning({ id: idColumn });
    if (written.length === 0) throw new PublishedMeanwhile(`${form.type} "${record.slug}" was published meanwhile.`);
  }
  await replaceRows(tx, publication, id);
  const { actor, reason } = publication;
  const before = await writeRevision(tx, { noun: form.type, recordId: id, revision, actor, reason, after: record });
  const change = { noun: form.type, recordId: id, before: before as ContentRecord | null, after: record };
  await keepFormerSlug(tx, change);
  await keepTranslationState(tx, change);
  return { id, revision };
}

/** A record of an export, with what it is to keep. */
export interface Restoration extends Pick<Publication, 'form' | 'record' | 'idOf'> {
  stamp: { id: string; revision: number; createdAt: string; updatedAt: string };
}

/** Writes the rows of a record that has its history elsewhere: it gets no revision by this. */
export async function restoreRecord(tx: Tx, { form, record, idOf, stamp }: Restoration): Promise<void> {
  const values = rowOf(form.table, record, form.refs, idOf);
  await tx.insert(form.table).values({ ...values, ...searchTextOf(form, record), ...stamp } as never);
  await replaceRows(tx, { form, record, idOf }, stamp.id);
}

/** The fields of a record that are columns of the table, references turned into ids. */
export function rowOf(
  table: PgTable,
  record: Record<string, unknown>,
  refs: Record<string, NounKey> = {},
  idOf: Publication['idOf'],
): Record<string, unknown> {
  const columns = getTableColumns(table);
  const row: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(record)) {
    const noun = refs[field];
    if (noun !== undefined) row[`${field}Id`] = value === undefined ? null : idOf(noun, value as string);
    else if (field in columns) row[field] = value;
  }
  return row;
}

/** Null for every column that may be null: what a record no longer says is not kept. */
function blankOf(table: PgTable): Record<string, null> {
  const nullable = Object.entries(getTableColumns(table)).filter(([, column]) => !column.notNull);
  return Object.fromEntries(nullable.map(([name]) => [name, null]));
}

/** The rows of other tables that belong to a record, each list in the order in which the record tells it. */
export function rowsBelongingTo(
  { form, record, idOf }: Pick<Publication, 'form' | 'record' | 'idOf'>,
  id: string,
): { table: PgTable; owner: string; rows: Record<string, unknown>[] }[] {
  const owned = (table: PgTable, owner: string, rows: Record<string, unknown>[]) => ({
    table,
    owner,
    rows: rows.map((row, position) => ({ ...row, [owner]: id, position })),
  });
  const children = Object.entries(form.children ?? {}).map(([field, { table, owner, refs, toRow }]) => {
    const items = (record[field] ?? []) as Record<string, unknown>[];
    return owned(
      table,
      owner,
      items.map((item) => rowOf(table, toRow?.(item) ?? item, refs, idOf)),
    );
  });
  const ties = Object.entries(form.ties ?? {}).map(([field, { table, owner, target, noun }]) => {
    const slugs = (record[field] ?? []) as string[];
    return owned(
      table,
      owner,
      slugs.map((slug) => ({ [target]: idOf(noun, slug) })),
    );
  });
  return [...children, ...ties];
}

async function replaceRows(
  tx: Tx,
  publication: Pick<Publication, 'form' | 'record' | 'idOf' | 'existing'>,
  id: string,
): Promise<void> {
  for (const { table, owner, rows } of rowsBelongingTo(publication, id)) {
    const column = (getTableColumns(table) as Columns)[owner] as AnyPgColumn;
    const ids = publication.existing === undefined ? [] : await removeRows(tx, table, column, id);
    // Lists that have no other order left go by the ids of their rows: one that is as it was must stay there.
    const placed = rows.map((row, place) => ({ ...row, ...(ids[place] !== undefined && { id: ids[place] }) }));
    if (rows.length > 0) await tx.insert(table).values(placed as never);
  }
}

/** Removes the rows of a record. Gives their ids in the order of the list, where they have ids. */
async function removeRows(tx: Tx, table: PgTable, owner: AnyPgColumn, id: string): Promise<unknown[]> {
  const { id: rowId, position } = getTableColumns(table) as Partial<Columns>;
  const removed = await tx
    .delete(table)
    .where(eq(owner, id))
    .returning({ id: rowId ?? owner, position: position ?? owner });
  if (rowId === undefined || position === undefined) return [];
  return removed.sort((a, b) => Number(a.position) - Number(b.position)).map((row) => row.id);
}

/**
 * Notes what was published, with what stood there before, and tells caches and builds that the content is another one
 * now. Call it in the transaction of the change itself. Returns what stood there before.
 */
export async function writeRevision(
  tx: Tx,
  row: Omit<typeof revisions.$inferInsert, 'before' | 'contentRevision'>,
): Promise<unknown> {
  const [last] =
    row.revision === 1
      ? []
      : await tx
          .select({ after: revisions.after })
          .from(revisions)
          .where(and(eq(revisions.noun, row.noun), eq(revisions.recordId, row.recordId)))
          .orderBy(desc(revisions.revision))
          .limit(1);
  const [now] = await tx
    .update(contentRevision)
    .set({ number: sql`${contentRevision.number} + 1`, changedAt: sql`now()` })
    .returning({ number: contentRevision.number });
  await tx.insert(revisions).values({ ...row, before: last?.after ?? null, contentRevision: now?.number ?? null });
  return last?.after ?? null;
}

/** The folded text that search and lists use: the label comes first, so that it weighs most. */
export function searchTextOf(form: NounForm, record: ContentRecord): { searchText: string; sortText: string } {
  const label = textsIn(form.label(record));
  const source = form.label(record) as Record<string, string> | string;
  const shown = typeof source === 'string' ? source : (source.en ?? label[0] ?? record.slug);
  const texts = [...label, ...form.searched(record).flatMap(textsIn), record.slug];
  return { searchText: foldForSearch(texts.join(' ')), sortText: foldForSearch(shown).trim() };
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}
