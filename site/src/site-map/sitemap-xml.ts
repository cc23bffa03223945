import { listAlternates } from '../i18n/alternates.ts';
import { fallbackLocale, type Locale, locales } from '../i18n/locales.ts';
import { mainSections, otherSections, servicePages } from '../layouts/sections.ts';
import { type Address, routes } from '../routes.ts';
import { listRecords } from './list-records.ts';

interface Location {
  readonly address: Address;
  readonly translations: readonly Locale[];
  readonly updatedAt?: string;
}

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const toSitemapPath = (locale: Locale): string => `/sitemap-${locale}.xml`;

/** Every page that search engines should know, whatever its languages. */
async function listLocations(): Promise<Location[]> {
  const { countries, ...records } = await listRecords(fallbackLocale);
  const sections = [
    { address: routes.home },
    ...mainSections,
    ...otherSections,
    ...servicePages,
    { address: routes.dataDictionary },
  ];
  const ofCountries = countries.map((code) => ({ address: (locale: Locale) => routes.country(locale, code) }));
  return [
    ...[...sections, ...ofCountries].map(({ address }) => ({ address, translations: locales })),
    ...Object.values(records).flat(),
  ];
}

/** The site map of one language: the pages that exist in it, each with its versions in other languages. */
export async function writeSitemap(locale: Locale, site: URL): Promise<string> {
  const locations = (await listLocations()).filter(({ translations }) => translations.includes(locale));
  const entries = locations.map(({ address, translations, updatedAt }) => {
    const lines = [
      `<loc>${escapeXml(new URL(address(locale), site).href)}</loc>`,
      ...(updatedAt === undefined ? [] : [`<lastmod>${updatedAt}</lastmod>`]),
      ...listAlternates(address, translations, site).map(
        ({ hreflang, href }) => `<xhtml:link rel="alternate" hreflang="${hreflang}" href="${escapeXml(href)}"/>`,
      ),
    ];
    return `<url>\n${lines.join('\n')}\n</url>\n`;
  });
  const namespaces = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"';
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset ${namespaces}>\n${entries.join('')}</urlset>\n`;
}

/** The list of the site maps, one for each language. */
export function writeSitemapIndex(site: URL): string {
  const entries = locales.map(
    (locale) => `<sitemap><loc>${escapeXml(new URL(toSitemapPath(locale), site).href)}</loc></sitemap>\n`,
  );
  const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
  return `<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex ${namespace}>\n${entries.join('')}</sitemapindex>\n`;
}
