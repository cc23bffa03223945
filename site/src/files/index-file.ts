import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Locale } from '../i18n/locales.ts';
import { type FileNames, nameLength } from './file-names.ts';

/**
 * A file of a search index. It is named after what is in it, so that a change of one record leaves all files where they
 * were that do not hold it.
 */
export interface IndexFile {
  /** What it is for, such as `words`. */
  readonly kind: string;
  readonly name: string;
  readonly read: () => unknown;
  /** Its name says all of it that a comparison needs. */
  readonly toJSON: () => string;
}

export const toIndexFile = (kind: string, content: unknown): IndexFile =>
  toNamedFile(kind, toName(JSON.stringify(content)), () => content);

/** A file of which `source` decides what is in it: what takes long to make is made when the file is new. */
export const toIndexFileOf = (kind: string, source: string, read: () => unknown): IndexFile =>
  toNamedFile(kind, toName(source), read);

const toNamedFile = (kind: string, name: string, read: () => unknown): IndexFile => ({
  kind,
  name,
  read,
  toJSON: () => name,
});

const toName = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, nameLength);

export const toFileNames = (files: readonly IndexFile[]): FileNames => files.map(({ name }) => name).join('');

/** Each file once: what is in two of them alike is one. */
export const withoutTwins = (files: readonly IndexFile[]): IndexFile[] => [
  ...new Map(files.map((file) => [`${file.kind}/${file.name}`, file])).values(),
];

export const toIndexPath = (locale: Locale, file: IndexFile) => ({
  params: { locale, kind: file.kind, name: file.name },
  props: { file },
});

/** A file of a search index as browsers load it: compressed here, because a plain file server does not. */
export const answerIndexFile = async ({ read }: IndexFile): Promise<Response> =>
  new Response(gzipSync(JSON.stringify(await read())), { headers: { 'Content-Type': 'application/octet-stream' } });
