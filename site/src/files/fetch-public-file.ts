import { createHash } from 'node:crypto';
import { currentEdition } from '../edition/edition.ts';
import { moment, note } from '../edition/notes.ts';
import { env } from '../env.ts';
import type { PublicFile } from './list-public-files.ts';

const timeoutMilliseconds = 60_000;

/** The content of a file from the API. Throws, and so stops the build, when it is missing or not the recorded one. */
export async function fetchPublicFile({ url, sha256, namedBy }: PublicFile): Promise<Response> {
  const response = await fetch(new URL(url, env.apiUrl), { signal: AbortSignal.timeout(timeoutMilliseconds) });
  if (!response.ok) {
    throw new Error(`The ${namedBy} names the file "${url}", but the API answers ${response.status} for it.`);
  }
  const bytes = await response.arrayBuffer();
  // Without a checksum nothing says whether the file is another one now.
  if (sha256 === undefined) note(moment, currentEdition().builtAt.toString());
  const found = createHash('sha256').update(new Uint8Array(bytes)).digest('hex');
  if (sha256 !== undefined && found !== sha256) {
    throw new Error(`The file "${url}" of the ${namedBy} has the checksum ${found}; the record says ${sha256}.`);
  }
  const type = response.headers.get('Content-Type') ?? 'application/octet-stream';
  return new Response(bytes, { headers: { 'Content-Type': type } });
}
