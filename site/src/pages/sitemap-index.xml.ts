import type { APIRoute } from 'astro';
import { writeSitemapIndex } from '../site-map/sitemap-xml.ts';

export const GET: APIRoute = async ({ site, url }) =>
  new Response(await writeSitemapIndex(site ?? url), { headers: { 'Content-Type': 'application/xml' } });
