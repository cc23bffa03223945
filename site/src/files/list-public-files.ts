import { readAll } from '../api/read.ts';
import { articleCoversQuery } from '../queries/article.ts';
import { documentFilesQuery } from '../queries/document.ts';

export interface PublicFile {
  /** From the root of the API and of the site: `/files/…`. */
  readonly url: string;
  /** In hexadecimal; undefined where the contract gives none. */
  readonly sha256: string | undefined;
  /** The record that names the file, for messages. */
  readonly namedBy: string;
}

const prefix = '/files/';

/** Where a file is below `/files/`. Throws for an address that the site could not serve from there. */
export function toFilePath(url: string, namedBy: string): string {
  const { pathname } = new URL(url, 'http://site');
  if (pathname !== url || !pathname.startsWith(prefix)) {
    throw new Error(
      `The ${namedBy} names the file "${url}"; a file of the site has an address that starts with "${prefix}".`,
    );
  }
  return decodeURI(pathname.slice(prefix.length));
}

const toCover = (url: string | null, namedBy: string): PublicFile[] =>
  url === null ? [] : [{ url, sha256: undefined, namedBy }];

/** Every file that the pages link to, each address once: those of documents, and the covers of both. */
export async function listPublicFiles(): Promise<PublicFile[]> {
  const documents = await readAll(documentFilesQuery, {}, (data) => data.documents);
  const articles = await readAll(articleCoversQuery, {}, (data) => data.articles);
  const files: PublicFile[] = [
    ...articles.flatMap(({ slug, coverUrl }) => toCover(coverUrl, `article "${slug}"`)),
    ...documents.flatMap(({ slug, coverUrl }) => toCover(coverUrl, `document "${slug}"`)),
    ...documents.flatMap(({ slug, files: own }) =>
      own.map(({ url, sha256 }) => ({ url, sha256, namedBy: `document "${slug}"` })),
    ),
  ];
  // The last one of an address stays: a document's, which has a checksum.
  return [...new Map(files.map((file) => [file.url, file])).values()];
}
