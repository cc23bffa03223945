import type { APIRoute } from 'astro';
import { dataNames, dictionaryFiles, type Format, listDataSets, mediaTypes } from './data-sets.ts';

/** The pages that are all exports of one format. */
export const toEndpoint = (format: Format) => ({
  getStaticPaths: () => dataNames.map((name) => ({ params: { name } })),
  GET: (async ({ params }) => {
    const files = [...dictionaryFiles, ...(await listDataSets()).flatMap((set) => set.files)];
    const file = files.find(({ name }) => name === `${params['name']}.${format}`);
    if (file === undefined) throw new Error(`There is no export "${params['name']}".`);
    return new Response(file.content, { headers: { 'Content-Type': `${mediaTypes[format]}; charset=utf-8` } });
  }) satisfies APIRoute,
});
