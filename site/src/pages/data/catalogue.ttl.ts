import type { APIRoute } from 'astro';
import { makeCatalogue } from '../../exports/catalogue.ts';

export const GET: APIRoute = async ({ site, url }) =>
  new Response(await (await makeCatalogue(site ?? url)).toTurtle(), { headers: { 'Content-Type': 'text/turtle' } });
