import type { APIRoute } from 'astro';
import { makeCatalogue } from '../../exports/catalogue.ts';

export const GET: APIRoute = async ({ site, url }) =>
  new Response((await makeCatalogue(site ?? url)).toJsonLd(), { headers: { 'Content-Type': 'application/ld+json' } });
