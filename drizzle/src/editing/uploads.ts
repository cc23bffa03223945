import { documentFiles, documents, uploads } from '@portolan/schema/tables';
import { and, eq, inArray, isNotNull, isNull, like, sql } from 'drizzle-orm';
import type { ContentRecord } from '../content/noun-form.ts';
import type { Db } from '../database.ts';
import type { Tx } from './rows.ts';

export type Upload = typeof uploads.$inferSelect;
type Noted = Pick<
  Upload,
  'path' | 'sha256' | 'mediaType' | 'bytes' | 'pages' | 'width' | 'height' | 'uploadedBy' | 'replaces'
>;

export async function findUpload(tx: Pick<Db, 'select'>, path: string): Promise<Upload | undefined> {
  const [row] = await tx.select().from(uploads).where(eq(uploads.path, path));
  return row;
}

/** The picture that a smaller copy at this address is of; its own extension is not in the address. */
export async function findPictureOf(tx: Pick<Db, 'select'>, copy: string): Promise<Upload | undefined> {
  const [, name] = /^([a-z0-9/-]+)-\d+\.webp$/.exec(copy) ?? [];
  if (name === undefined) return undefined;
  const [row] = await tx
    .select()
    .from(uploads)
    .where(and(like(uploads.path, `${name}.%`), isNotNull(uploads.width)));
  return row;
}

/** Where the same bytes of the same kind are already, if they were uploaded before and take no other's place. */
export async function findSameUpload(
  tx: Pick<Db, 'select'>,
  { sha256, mediaType }: Pick<Upload, 'sha256' | 'mediaType'>,
): Promise<Upload | undefined> {
  const [row] = await tx
    .select()
    .from(uploads)
    .where(and(eq(uploads.sha256, sha256), eq(uploads.mediaType, mediaType), isNull(uploads.replaces)))
    .limit(1);
  return row;
}

/** Notes a new file under an address that is free. So far nobody but editors sees it. */
export async function noteUpload(tx: Pick<Db, 'insert'>, noted: Noted): Promise<Upload> {
  const [row] = await tx
    .insert(uploads)
    .values({ ...noted, isPublic: false })
    .returning();
  return row as Upload;
}

export interface PublishedUploads {
  record: ContentRecord;
  /** Addresses that have other bytes now. */
  replaced: string[];
}

/**
 * Makes the files public that a record names which is being published. One that was uploaded in the place of another gives
 * its bytes to that address, and the record names the address then.
 */
export async function publishUploads(tx: Tx, record: ContentRecord): Promise<PublishedUploads> {
  const files = (record.files ?? []) as { path: string }[];
  const cover = record.coverPath as string | undefined;
  const named = [...files.map(({ path }) => path), ...(cover === undefined ? [] : [cover])];
  if (named.length === 0) return { record, replaced: [] };
  const waiting = await tx
    .select()
    .from(uploads)
    .where(and(inArray(uploads.path, named), eq(uploads.isPublic, false)));
  const addressOf = new Map<string, string>();
  for (const upload of waiting) addressOf.set(upload.path, await publishUpload(tx, upload));
  const toAddress = (path: string) => addressOf.get(path) ?? path;
  const shown = {
    ...record,
    ...(record.files !== undefined && { files: files.map((file) => ({ ...file, path: toAddress(file.path) })) }),
    ...(cover !== undefined && { coverPath: toAddress(cover) }),
  };
  return { record: shown, replaced: [...addressOf].flatMap(([path, address]) => (path === address ? [] : [address])) };
}

/** The address at which the file is public from now on. */
async function publishUpload(tx: Tx, upload: Upload): Promise<string> {
  const { path, replaces, sha256, mediaType, bytes, pages, width, height, uploadedBy } = upload;
  const shown = { sha256, mediaType, bytes, pages, width, height, uploadedBy, isPublic: true, replacedAt: sql`now()` };
  const [taken] =
    replaces === null
      ? []
      : await tx.update(uploads).set(shown).where(eq(uploads.path, replaces)).returning({ path: uploads.path });
  if (taken === undefined) {
    await tx.update(uploads).set({ isPublic: true }).where(eq(uploads.path, path));
    return path;
  }
  await tx.delete(uploads).where(eq(uploads.path, path));
  return taken.path;
}

/** The documents that have a file at an address, by id. */
export async function listDocumentsWith(tx: Tx, path: string): Promise<string[]> {
  const named = await tx
    .selectDistinct({ id: documents.id })
    .from(documents)
    .innerJoin(documentFiles, eq(documentFiles.documentId, documents.id))
    .where(eq(documentFiles.path, path));
  return named.map(({ id }) => id);
}

/** Every public file that was uploaded, as a start may have to show its bytes again. */
export const listPublicUploads = (tx: Pick<Db, 'select'>): Promise<Upload[]> =>
  tx.select().from(uploads).where(eq(uploads.isPublic, true));
