import { type Locale, locale } from '@portolan/schema/vocabularies/locale';
import { parseFeed } from '@rowanmanning/feed-parser';
import { describe, expect, it } from 'vitest';
import { getPage } from '../helpers/built-pages.ts';
import { expectNoProblems } from '../helpers/expect-no-problems.ts';
import { addressOf } from '../helpers/record-address.ts';
import { readSiteFile, site, siteFiles } from '../helpers/site-files.ts';

const sections = { news: 'articles', calls: 'calls', events: 'events', library: 'documents' } as const;

/** A long section tells news readers of these only. */
const mostEntries = 50;

interface BuiltFeed {
  readonly path: string;
  readonly locale: Locale;
  readonly section: keyof typeof sections;
  readonly feed: ReturnType<typeof parseFeed>;
}

const feeds = siteFiles
  .filter((path) => path.endsWith('.atom'))
  .map((path): BuiltFeed => {
    const [, own, section = ''] = path.replace(/\.atom$/, '').split('/');
    return {
      path,
      locale: own as Locale,
      section: section as BuiltFeed['section'],
      feed: parseFeed(readSiteFile(path).toString()),
    };
  });

const recordsOf = (section: BuiltFeed['section'], own: Locale) =>
  site.facts.records.filter(({ noun, translations }) => noun === sections[section] && translations.includes(own));

describe('Atom feeds', () => {
  it('are there for each section that has something in the language', () => {
    const expected = locale.values.flatMap((own) =>
      Object.keys(sections)
        .filter((section) => recordsOf(section as BuiltFeed['section'], own).length > 0)
        .map((section) => `/${own}/${section}.atom`),
    );
    expect(feeds.map(({ path }) => path)).toEqual(expected.sort());
    expect(feeds.filter(({ feed }) => feed.meta.type !== 'atom')).toEqual([]);
  });

  it('hold what is translated, and lead to pages in the language of the feed', () => {
    for (const { path, locale: own, section, feed } of feeds) {
      const expected = recordsOf(section, own).map((record) => `${site.siteUrl}${addressOf(record, own)}`);
      const found = feed.items.map(({ url }) => url);
      expect(found).toHaveLength(Math.min(expected.length, mostEntries));
      expectNoProblems(found.filter((url) => !expected.includes(url ?? '')).map((url) => `${path}: ${url}`));
      expect(feed.language).toBe(own);
      const fallbacks = found.filter((url) =>
        getPage(new URL(url ?? '').pathname)
          .document.querySelector('html')
          ?.hasAttribute('data-fallback'),
      );
      expectNoProblems(fallbacks.map(String));
    }
  });

  it('name each text in each language once, whatever its address', () => {
    const ids = feeds.flatMap(({ feed }) => feed.items.map(({ id }) => id ?? ''));
    expect(new Set(ids).size).toBe(ids.length);
    const form = /^tag:portolan\.example,\d{4}-\d\d-\d\d:[a-z]+_[0-9a-f-]{36}\/(en|es|fr|ro|ru|kk|zh)$/;
    expectNoProblems(ids.filter((id) => !form.test(id)));
  });

  it('say when each record changed, and of the feed when the last of them did', () => {
    for (const { path, locale: own, section, feed } of feeds) {
      const changes = new Map(
        recordsOf(section, own).map((record) => [`${site.siteUrl}${addressOf(record, own)}`, record.updatedAt]),
      );
      const wrong = feed.items.filter(({ url, updated }) => updated?.toISOString() !== changes.get(url ?? ''));
      expect(wrong, path).toEqual([]);
      expect(feed.updated?.toISOString()).toBe([...changes.values()].sort().at(-1));
    }
  });

  it('are told to news readers by the page of their section and by the home page', () => {
    for (const { path, locale: own, feed } of feeds) {
      expect(feed.self).toBe(`${site.siteUrl}${path}`);
      for (const page of [new URL(feed.url ?? '').pathname, `/${own}/`]) {
        const links = getPage(page).document.querySelectorAll('link[type="application/atom+xml"]');
        expect(links.map((link) => link.getAttribute('href'))).toContain(path);
      }
    }
  });
});
