import { readCountries } from '../api/read-countries.ts';
import { groupByYear, readEvents } from '../api/read-events.ts';
import { listGroups } from '../exchange/list-groups.ts';
import { listAlternates } from '../i18n/alternates.ts';
import { inPages } from '../i18n/in-pages.ts';
import { fallbackLocale, type Locale, locales } from '../i18n/locales.ts';
import { mainSections, otherSections, servicePages } from '../layouts/sections.ts';
import { type Address, routes } from '../routes.ts';
import { escapeXml } from '../xml/escape-xml.ts';
import { listRecords } from './list-records.ts';

interface Location {
  readonly address: Address;
  readonly translations: readonly Locale[];
  readonly updatedAt?: string;
}

/** Every page that search engines should know, whatever its languages: none about what somebody made up, no list from its second page on. */
async function listLocations(): Promise<Location[]> {
  const [{ countries: _, ...records }, countries] = await Promise.all([
    listRecords(fallbackLocale),
    readCountries(fallbackLocale),
  ]);
  const sections = [
    { address: routes.home },
    ...mainSections,
    ...otherSections,
    ...servicePages,
    { address: routes.dataDictionary },
  ];
  const { past } = await readEvents(fallbackLocale);
  const ofCountries = countries
    .filter(({ isDemonstration }) => !isDemonstration)
    .map(({ code }) => ({ address: (locale: Locale) => routes.country(locale, code) }));
  const ofYears = groupByYear(past)
    .filter(([, events]) => events.some(({ isDemonstration }) => !isDemonstration))
    .map(([year]) => ({ address: (locale: Locale) => routes.pastEvents(locale, year) }));
  const ofExchange = (await listGroups(fallbackLocale))
    .filter(({ isDemonstration }) => !isDemonstration)
    .map((group) => ({ address: group.address() }));
  return [
    ...[...sections, ...ofCountries, ...ofYears, ...ofExchange].map(({ address }) => ({
      address,
      translations: locales,
    })),
    ...Object.values(records)
      .flat()
      .filter(({ isDemonstration }) => !isDemonstration),
  ];
}

/** A file of addresses in one language. */
export interface Sitemap {
  /** What its address has after `sitemap-`: the language, from the second file on with a number. */
  readonly name: string;
  readonly locale: Locale;
  readonly locations: readonly Location[];
}

/** Search engines read 50,000 addresses and 50 MB of a file; with its other languages an address takes up to 1 KB. */
const mostInFile = 20_000;

/** The site maps of all languages: the pages that exist in each. */
export async function listSitemaps(): Promise<Sitemap[]> {
  const all = await listLocations();
  return locales.flatMap((locale) =>
    inPages(
      all.filter(({ translations }) => translations.includes(locale)),
      mostInFile,
    ).map(({ number, items }) => ({
      name: number === 1 ? locale : `${locale}-${number}`,
      locale,
      locations: items,
    })),
  );
}

/** A site map as XML: its pages, each with its versions in other languages. */
export function writeSitemap({ locale, locations }: Sitemap, site: URL): string {
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

/** The list of all site maps. */
export async function writeSitemapIndex(site: URL): Promise<string> {
  const entries = (await listSitemaps()).map(
    ({ name }) => `<sitemap><loc>${escapeXml(new URL(`/sitemap-${name}.xml`, site).href)}</loc></sitemap>\n`,
  );
  const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
  return `<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex ${namespace}>\n${entries.join('')}</sitemapindex>\n`;
}
