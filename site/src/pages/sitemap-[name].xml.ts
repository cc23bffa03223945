import type { APIRoute } from 'astro';
import { listSitemaps, type Sitemap, writeSitemap } from '../site-map/sitemap-xml.ts';

export const getStaticPaths = async () =>
  (await listSitemaps()).map((sitemap) => ({ params: { name: sitemap.name }, props: { sitemap } }));

export const GET: APIRoute<{ sitemap: Sitemap }> = ({ props, site, url }) =>
  new Response(writeSitemap(props.sitemap, site ?? url), { headers: { 'Content-Type': 'application/xml' } });
