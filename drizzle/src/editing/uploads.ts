import { documentFiles, documents, uploads } from '@portolan/schema/tables';
import { and, eq, sql } from 'drizzle-orm';
import type { Db } from '../database.ts';
import { asWritten } from './check-record.ts';
import { findCurrent } from './current-record.ts';
import { writeRecord } from './publish-changes.ts';
import { lockRecord, type Tx } from './rows.ts';

export type Upload = typeof uploads.$inferSelect;
type Noted = Pick<Upload, 'path' | 'sha256' | 'mediaType' | 'bytes' | 'pages' | 'width' | 'height' | 'uploadedBy'>;

export async function findUpload(tx: Pick<Db, 'select'>, path: string): Promise<Upload | undefined> {
  const [row] = await tx.select().from(uploads).where(eq(uploads.path, path));
  return row;
}

/** Where the same bytes of the same kind are already, if they were uploaded before. */
export async function findSameUpload(
  tx: Pick<Db, 'select'>,
  { sha256, mediaType }: Pick<Upload, 'sha256' | 'mediaType'>,
): Promise<Upload | undefined> {
  const [row] = await tx
    .select()
    .from(uploads)
    .where(and(eq(uploads.sha256, sha256), eq(uploads.mediaType, mediaType)))
    .limit(1);
  return row;
}

/** Notes a new file under an address that is free. */
export async function noteUpload(tx: Pick<Db, 'insert'>, noted: Noted): Promise<Upload> {
  const [row] = await tx.insert(uploads).values(noted).returning();
  return row as Upload;
}

/**
 * Notes that an address has other bytes now, and publishes the documents that name it anew, so that the size and
 * checksum that they tell are right.
 */
export async function noteReplacement(tx: Tx, { path, uploadedBy, ...noted }: Noted): Promise<Upload> {
  const [row] = await tx
    .update(uploads)
    .set({ ...noted, uploadedBy, replacedAt: sql`now()` })
    .where(eq(uploads.path, path))
    .returning();
  const named = await tx
    .selectDistinct({ id: documents.id })
    .from(documents)
    .innerJoin(documentFiles, eq(documentFiles.documentId, documents.id))
    .where(eq(documentFiles.path, path));
  for (const { id } of named) await publishAnew(tx, id, uploadedBy, path);
  return row as Upload;
}

async function publishAnew(tx: Tx, recordId: string, actor: string, path: string): Promise<void> {
  await lockRecord(tx, recordId);
  const current = await findCurrent(tx, 'Document', recordId);
  if (current === undefined) return;
  const status = current.record.publicationStatus as 'draft' | 'published' | 'archived';
  const publishing = { noun: 'documents', recordId, status, actor, reason: `Replaced the file "${path}"` } as const;
  await writeRecord(tx, publishing, current, asWritten(current.record));
}

/** Every uploaded file with the bytes that it has, as a start may have to show them again. */
export const listUploads = (tx: Pick<Db, 'select'>): Promise<Pick<Upload, 'path' | 'sha256'>[]> =>
  tx.select({ path: uploads.path, sha256: uploads.sha256 }).from(uploads);
