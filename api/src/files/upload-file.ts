import type { Database } from '@portolan/drizzle/database';
import {
  findSameUpload,
  findUpload,
  listUploads,
  noteReplacement,
  noteUpload,
  type Upload,
} from '@portolan/drizzle/editing/uploads';
import { badInput, conflict, notFound } from '../errors/portolan-error.ts';
import { allowedKinds, findFileKind } from './file-kinds.ts';
import { type FileMeasures, measureFile } from './measure-file.ts';
import { isShown, keepBytes, sha256Of, showAt } from './store-file.ts';

export interface Received {
  name: string;
  bytes: Uint8Array;
  /** The address to give other bytes to; without it a new one is made from the name. */
  replaces?: string | undefined;
  uploadedBy: string;
}

export interface Uploaded
  extends Pick<Upload, 'path' | 'mediaType' | 'bytes' | 'sha256' | 'pages' | 'width' | 'height'> {
  /** Where the file is served. */
  url: string;
  /** Where smaller copies of an image are served. */
  variants: string[];
}

/** Checks a file, keeps it and shows it at its address. The same file a second time is the first one. */
export async function uploadFile(database: Database, filesDir: string, received: Received): Promise<Uploaded> {
  const { name, bytes, replaces, uploadedBy } = received;
  const kind = await findFileKind(bytes, name);
  if (kind === undefined) {
    throw badInput(`"${name}" is of a kind that cannot be uploaded. Use one of: ${allowedKinds.join(', ')}.`);
  }
  const { db } = database;
  const former = replaces === undefined ? undefined : await findUpload(db, replaces);
  if (replaces !== undefined && former === undefined) throw notFound(`No uploaded file "${replaces}".`);
  if (former !== undefined && former.mediaType !== kind.mediaType) {
    throw conflict(
      `"${replaces}" is ${former.mediaType}, and "${name}" is ${kind.mediaType}; upload it as a new file.`,
    );
  }
  const { mediaType } = kind;
  const same = former ?? (await findSameUpload(db, { sha256: sha256Of(bytes), mediaType }));
  const measures = await measureFile(bytes, kind);
  const sha256 = await keepBytes(filesDir, bytes);
  const path = same?.path ?? (await findFreePath(database, name, kind.extension));
  const size = { pages: measures.pages ?? null, width: measures.width ?? null, height: measures.height ?? null };
  const noted = { path, sha256, mediaType, bytes: bytes.byteLength, ...size, uploadedBy };
  // The database first: a start shows again what it knows and the folder does not.
  if (former !== undefined) await db.transaction((tx) => noteReplacement(tx, noted));
  else if (same === undefined) await noteUpload(db, noted);
  await showAt(filesDir, path, sha256);
  const variants = await showVariants(filesDir, path, measures);
  return { path, mediaType, bytes: bytes.byteLength, sha256, ...size, url: `/files/${path}`, variants };
}

async function showVariants(filesDir: string, path: string, { variants }: FileMeasures): Promise<string[]> {
  const base = path.replace(/\.[a-z]+$/, '');
  const shown: string[] = [];
  for (const { suffix, bytes } of variants) {
    await showAt(filesDir, `${base}${suffix}`, await keepBytes(filesDir, bytes));
    shown.push(`/files/${base}${suffix}`);
  }
  return shown;
}

const longestName = 80;

/** An address that is free, made of the year and what is left of the name when nothing in it needs care. */
async function findFreePath({ db }: Database, name: string, extension: string): Promise<string> {
  const plain = name
    .replace(/\.[^.]*$/, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase()
    .slice(0, longestName);
  const year = Temporal.Now.plainDateISO('UTC').year;
  for (let count = 1; ; count += 1) {
    const path = `${year}/${plain || 'file'}${count === 1 ? '' : `-${count}`}.${extension}`;
    if ((await findUpload(db, path)) === undefined) return path;
  }
}

/** Shows every uploaded file that a process which was killed did not show any more. */
export async function showUploads({ db }: Database, filesDir: string): Promise<void> {
  for (const { path, sha256 } of await listUploads(db)) {
    if (!(await isShown(filesDir, path, sha256))) await showAt(filesDir, path, sha256);
  }
}
