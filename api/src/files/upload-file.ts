import type { Database } from '@portolan/drizzle/database';
import {
  findSameUpload,
  findUpload,
  listPublicUploads,
  noteUpload,
  type Upload,
} from '@portolan/drizzle/editing/uploads';
import { tell } from '@portolan/schema/sentences/tell';
import { badInput, conflict, notFound } from '../errors/portolan-error.ts';
import { allowedKinds, findFileKind } from './file-kinds.ts';
import { measureFile, resize, variantsOf } from './measure-file.ts';
import { isShown, keepBytes, readKept, sha256Of, showAt } from './store-file.ts';

export interface Received {
  name: string;
  bytes: Uint8Array;
  /** The address that the file takes over once a published record names it. */
  replaces?: string | undefined;
  uploadedBy: string;
}

export interface Uploaded
  extends Pick<Upload, 'path' | 'mediaType' | 'bytes' | 'sha256' | 'pages' | 'width' | 'height'> {
  /** Where the file is served: to editors at once, to the public when a published record names it. */
  url: string;
  /** Where smaller copies of an image are served. */
  variants: string[];
}

/** Checks a file and keeps it for what will name it. The same file a second time is the first one. */
export async function uploadFile(database: Database, filesDir: string, received: Received): Promise<Uploaded> {
  const { name, bytes, replaces, uploadedBy } = received;
  const kind = await findFileKind(bytes, name);
  if (kind === undefined) throw badInput(tell('file.kind', { name, kinds: allowedKinds.join(', ') }));
  const { db } = database;
  const former = replaces === undefined ? undefined : await findUpload(db, replaces);
  if (replaces !== undefined && former === undefined) throw notFound(tell('file.unknown', { path: replaces }));
  if (former !== undefined && former.mediaType !== kind.mediaType) {
    throw conflict(
      tell('file.otherKind', { path: former.path, formerKind: former.mediaType, name, kind: kind.mediaType }),
    );
  }
  const { mediaType } = kind;
  const sha256 = sha256Of(bytes);
  const same = former === undefined ? await findSameUpload(db, { sha256, mediaType }) : undefined;
  const known = former?.sha256 === sha256 ? former : same;
  if (known !== undefined) return toUploaded(known);
  const { pages = null, width = null, height = null } = await measureFile(bytes, kind);
  await keepBytes(filesDir, bytes);
  const path = await findFreePath(database, name, kind.extension);
  // What takes the place of a file that is not public either takes its place in what that was meant for.
  const place = former === undefined ? null : former.isPublic ? former.path : former.replaces;
  const measured = { sha256, mediaType, bytes: bytes.byteLength, pages, width, height };
  return toUploaded(await noteUpload(db, { path, ...measured, uploadedBy, replaces: place }));
}

const toUploaded = ({ path, mediaType, bytes, sha256, pages, width, height }: Upload): Uploaded => {
  const variants = variantsOf(width).map(({ suffix }) => `/files/${variantPath(path, suffix)}`);
  return { path, mediaType, bytes, sha256, pages, width, height, url: `/files/${path}`, variants };
};

const variantPath = (path: string, suffix: string): string => `${path.replace(/\.[a-z]+$/, '')}${suffix}`;

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

/** Shows every public file that a process which was killed did not show any more. */
export async function showUploads({ db }: Database, filesDir: string): Promise<void> {
  for (const upload of await listPublicUploads(db)) await showUpload(filesDir, upload);
}

/** Sees to it that the address of a public file leads to its bytes, and those beside it to its smaller copies. */
export async function showUpload(filesDir: string, { path, sha256, width }: Upload): Promise<void> {
  if (await isShown(filesDir, path, sha256)) return;
  for (const variant of variantsOf(width)) {
    const bytes = await resize(await readKept(filesDir, sha256), variant);
    await showAt(filesDir, variantPath(path, variant.suffix), await keepBytes(filesDir, bytes));
  }
  await showAt(filesDir, path, sha256);
}
