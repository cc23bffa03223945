import type { APIRoute } from 'astro';
import { writeSitemapIndex } from '../site-map/sitemap-xml.ts';

export const GET: APIRoute = ({ site, url }) =>
  new Response(writeSitemapIndex(site ?? url), { headers: { 'Content-Type': 'application/xml' } });
