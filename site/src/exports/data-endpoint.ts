import type { APIRoute } from 'astro';
import { dataNames, type Format, mediaTypes, readDataFile } from './data-sets.ts';

/** The pages that are all exports of one format. */
export const toEndpoint = (format: Format) => ({
  getStaticPaths: () => dataNames.map((name) => ({ params: { name } })),
  GET: (async ({ params }) => {
    const file = await readDataFile(`${params['name']}.${format}`);
    return new Response(file.content, { headers: { 'Content-Type': `${mediaTypes[format]}; charset=utf-8` } });
  }) satisfies APIRoute,
});
