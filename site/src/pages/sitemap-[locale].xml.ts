import type { APIRoute } from 'astro';
import { pageLocales } from '../edition/page-locales.ts';
import type { Locale } from '../i18n/locales.ts';
import { writeSitemap } from '../site-map/sitemap-xml.ts';

export const getStaticPaths = () => pageLocales().map((locale) => ({ params: { locale }, props: { locale } }));

export const GET: APIRoute<{ locale: Locale }> = async ({ props, site, url }) =>
  new Response(await writeSitemap(props.locale, site ?? url), { headers: { 'Content-Type': 'application/xml' } });
