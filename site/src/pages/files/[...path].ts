// The files that pages link to become part of the site, which so needs no API to serve them.
import type { APIRoute } from 'astro';
import { fetchPublicFile } from '../../files/fetch-public-file.ts';
import { listPublicFiles, type PublicFile, toFilePath } from '../../files/list-public-files.ts';

export async function getStaticPaths() {
  const files = await listPublicFiles();
  return files.map((file) => ({ params: { path: toFilePath(file.url, file.namedBy) }, props: { file } }));
}

export const GET: APIRoute<{ file: PublicFile }> = ({ props }) => fetchPublicFile(props.file);
