import { gzipSync } from 'node:zlib';

/** A file of a search index, such as `words/0`. */
export interface IndexFile {
  readonly kind: string;
  readonly name: string;
  readonly read: () => unknown;
}

/** A file of a search index as browsers load it: compressed here, because a plain file server does not. */
export const answerIndexFile = async ({ read }: Pick<IndexFile, 'read'>): Promise<Response> =>
  new Response(gzipSync(JSON.stringify(await read())), { headers: { 'Content-Type': 'application/octet-stream' } });
