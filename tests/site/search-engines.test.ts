import { locale } from '@portolan/schema/vocabularies/locale';
import { parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { getPage, localisedPages } from '../helpers/built-pages.ts';
import { expectNoProblems } from '../helpers/expect-no-problems.ts';
import { addressOf } from '../helpers/record-address.ts';
import { readSiteFile, site, siteFiles } from '../helpers/site-files.ts';

const pathOf = (url: string) => (url.startsWith(`${site.siteUrl}/`) ? url.slice(site.siteUrl.length) : url);
const locationsIn = (path: string): string[] =>
  parse(readSiteFile(path).toString())
    .querySelectorAll('loc')
    .map(({ text }) => pathOf(text.trim()));

it('robots may read everything, and find the site map', () => {
  const text = readSiteFile('/robots.txt').toString();
  expect(text).toMatch(/^User-agent: \*$/m);
  expect(text).not.toMatch(/^Disallow: \S/m);
  expect(text).toContain(`Sitemap: ${site.siteUrl}/sitemap-index.xml`);
});

it('the site map leads to one for each language', () => {
  expect(locationsIn('/sitemap-index.xml')).toEqual(locale.values.map((own) => `/sitemap-${own}.xml`));
  expect(siteFiles.filter((path) => /sitemap.*xml$/.test(path))).toHaveLength(locale.values.length + 1);
});

it('pages about what somebody made up are kept from search engines', () => {
  const made = site.facts.records.filter(({ isDemonstration }) => isDemonstration);
  const paths = made.flatMap((record) => locale.values.map((own) => addressOf(record, own)));
  expect(paths.length).toBeGreaterThan(500);
  expectNoProblems(paths.filter((path) => !getPage(path).isHidden));
});

it('the site map tells when each record was last published', () => {
  const updates = new Map(
    JSON.parse(readSiteFile('/data/partners.json').toString()).map((partner: Record<string, string>) => [
      `/en/partners/${partner['slug']}/`,
      partner['updatedAt'],
    ]),
  );
  const entries = parse(readSiteFile('/sitemap-en.xml').toString())
    .querySelectorAll('url')
    .map((entry) => [pathOf(entry.querySelector('loc')?.text.trim() ?? ''), entry.querySelector('lastmod')?.text])
    .filter(([path = '']) => updates.has(path));
  expect(entries.length).toBeGreaterThan(20);
  for (const [path, lastmod] of entries) expect(lastmod, path).toBe(updates.get(path));
});

describe.each(locale.values)('the site map in "%s"', (own) => {
  const path = `/sitemap-${own}.xml`;

  it('has every page that search engines should know, once, and no other', () => {
    const shown = localisedPages.filter((page) => page.locale === own && !page.isHidden).map((page) => page.path);
    expect(locationsIn(path).sort()).toEqual(shown.sort());
  });

  it('names the same language versions as the pages do', () => {
    const entries = new Map(
      parse(readSiteFile(path).toString())
        .querySelectorAll('url')
        .map((entry) => [
          pathOf(entry.querySelector('loc')?.text.trim() ?? ''),
          entry.getElementsByTagName('xhtml:link').map((link) => link.getAttribute('href')),
        ]),
    );
    const problems = localisedPages
      .filter((page) => page.locale === own && !page.isHidden)
      .filter(({ path: address, document }) => {
        const links = document
          .querySelectorAll('link[rel="alternate"][hreflang]')
          .map((link) => link.getAttribute('href'));
        return links.length === 0 || String(links) !== String(entries.get(address));
      });
    expectNoProblems(problems.map(({ path: address }) => address));
  });
});
