import { type Locale, locale } from '@portolan/schema/vocabularies/locale';
import { describe, expect, it } from 'vitest';
import { findPage, getPage, type LocalisedPage, localisedPages, pages } from '../helpers/built-pages.ts';
import { expectNoProblems } from '../helpers/expect-no-problems.ts';
import { addressOf } from '../helpers/record-address.ts';
import { site } from '../helpers/site-files.ts';

type Alternates = Record<string, string>;

const alternatesOf = ({ document }: { document: LocalisedPage['document'] }): Alternates =>
  Object.fromEntries(
    document
      .querySelectorAll('link[rel="alternate"][hreflang]')
      .map((link) => [link.getAttribute('hreflang'), link.getAttribute('href')]),
  );
const hrefOf = (path: string) => `${site.siteUrl}${path}`;
const inLocale = (path: string, own: Locale) => path.replace(/^\/../, `/${own}`);
const isFallback = ({ document }: LocalisedPage) =>
  document.querySelector('html')?.hasAttribute('data-fallback') === true;

const fallbacks = localisedPages.filter(isFallback);
const shown = localisedPages.filter((page) => !page.isHidden);

describe('the languages of a page', () => {
  it('are told to search engines for each translation that exists', () => {
    const problems = site.facts.records.flatMap((record) =>
      locale.values.flatMap((own) => {
        const page = getPage(addressOf(record, own));
        const isShown = record.translations.includes(own) && !record.isDemonstration;
        const expected = isShown ? [...record.translations, 'x-default'].sort() : [];
        const found = Object.keys(alternatesOf(page)).sort();
        return String(found) === String(expected) ? [] : [`${page.path}: ${found}, not ${expected}`];
      }),
    );
    expectNoProblems(problems);
  });

  it('are those of the languages where a page has interface text only', () => {
    const records = new Set(site.facts.records.flatMap((record) => locale.values.map((own) => addressOf(record, own))));
    const problems = shown
      .filter(({ path }) => !records.has(path))
      .filter(
        (page) => String(Object.keys(alternatesOf(page)).sort()) !== String([...locale.values, 'x-default'].sort()),
      );
    expectNoProblems(problems.map(({ path }) => path));
  });

  it('name each other, and themselves', () => {
    const problems = shown.flatMap((page) => {
      const alternates = alternatesOf(page);
      return Object.entries(alternates).flatMap(([own, href]) => {
        const path = href.slice(site.siteUrl.length);
        const other = findPage(path);
        if (other === undefined || other.isHidden) return [`${page.path}: nothing to read at ${href}`];
        if (own !== 'x-default' && path !== inLocale(page.path, own as Locale))
          return [`${page.path}: ${own} is ${href}`];
        return JSON.stringify(alternatesOf(other)) === JSON.stringify(alternates)
          ? []
          : [`${page.path}: ${path} names others`];
      });
    });
    expectNoProblems(problems);
  });

  it('leave English, or else the first one, to everybody else; the home page lets people choose', () => {
    const problems = shown.filter((page) => {
      const { 'x-default': fallback, ...own } = alternatesOf(page);
      const expected =
        page.path === `/${page.locale}/` ? hrefOf('/') : (own.en ?? own[locale.values.find((it) => own[it]) ?? '']);
      return fallback !== expected;
    });
    expectNoProblems(problems.map(({ path }) => path));
  });
});

describe('a page without a translation', () => {
  it('exists, so that what is said of it here is said of something', () => {
    expect(fallbacks.length).toBeGreaterThan(0);
  });

  it('is the page of a record that lacks the language, and no other', () => {
    const lacking = site.facts.records.flatMap((record) =>
      locale.values.filter((own) => !record.translations.includes(own)).map((own) => addressOf(record, own)),
    );
    expect(fallbacks.map(({ path }) => path).sort()).toEqual(lacking.sort());
  });

  it('stays out of search engines, names no language version and says so to readers', () => {
    const problems = fallbacks.filter(
      (page) =>
        !page.isHidden ||
        Object.keys(alternatesOf(page)).length > 0 ||
        page.document.querySelector('main .notice') === null,
    );
    expectNoProblems(problems.map(({ path }) => path));
  });

  it('marks the text with the language that it is in', () => {
    const problems = fallbacks.filter(({ document }) => {
      const lang = document.querySelector('html')?.getAttribute('data-fallback');
      return document.querySelector(`main [lang="${lang}"]`) === null;
    });
    expectNoProblems(problems.map(({ path }) => path));
  });
});

it('every language that a text is marked with is one of the portal, or one of a partner’s names', () => {
  const known = new Set<string>([...locale.values, ...site.facts.nameLanguages]);
  const problems = pages.flatMap(({ path, document }) =>
    document
      .querySelectorAll('[lang], [hreflang]')
      .flatMap((element) => [element.getAttribute('lang'), element.getAttribute('hreflang')])
      .filter((lang) => lang !== undefined && lang !== 'x-default' && !known.has(lang))
      .map((lang) => `${path}: "${lang}"`),
  );
  expectNoProblems(problems);
});
