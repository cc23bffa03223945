import { locale } from '@portolan/schema/vocabularies/locale';
import { describe, expect, it } from 'vitest';
import { localisedPages, pages } from '../helpers/built-pages.ts';
import { expectNoProblems } from '../helpers/expect-no-problems.ts';
import { site } from '../helpers/site-files.ts';

describe('every page', () => {
  it('has one first heading, with text', () => {
    const odd = pages.filter(({ document }) => {
      const headings = document.querySelectorAll('h1');
      return headings.length !== 1 || headings[0]?.text.trim() === '';
    });
    expectNoProblems(odd.map(({ path }) => path));
  });

  it('has one title that says what the page is about', () => {
    const odd = pages.filter(({ document }) => {
      const titles = document.querySelectorAll('head title');
      return titles.length !== 1 || (titles[0]?.text.trim() ?? '') === '';
    });
    expectNoProblems(odd.map(({ path }) => path));
  });

  it('says its language', () => {
    const odd = pages.filter(
      ({ document, locale: own = 'en' }) => document.querySelector('html')?.getAttribute('lang') !== own,
    );
    expectNoProblems(odd.map(({ path }) => path));
  });

  it('uses each id once', () => {
    const odd = pages.flatMap(({ path, document }) => {
      const ids = document.querySelectorAll('[id]').map((element) => element.id);
      return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${path}: #${id}`);
    });
    expectNoProblems(odd);
  });
});

describe('every page of a language', () => {
  it('is there in all languages', () => {
    const of = (own: string) =>
      localisedPages.filter((page) => page.locale === own).map(({ path }) => path.slice(own.length + 1));
    expect(of('en').length).toBeGreaterThan(200);
    for (const own of locale.values) expect(of(own)).toEqual(of('en'));
  });

  it('describes itself to search engines in a sentence', () => {
    const odd = localisedPages.filter(({ isHidden, document }) => {
      const descriptions = document.querySelectorAll('meta[name="description"]');
      return !isHidden && (descriptions.length !== 1 || !descriptions[0]?.getAttribute('content')?.trim());
    });
    expectNoProblems(odd.map(({ path }) => path));
  });

  it('names its own address as the one to keep, or stays out of search engines', () => {
    const odd = localisedPages.filter(({ path, document, isHidden }) => {
      const [canonical, ...others] = document.querySelectorAll('link[rel="canonical"]');
      if (isHidden) return canonical !== undefined;
      return others.length > 0 || canonical?.getAttribute('href') !== `${site.siteUrl}${path}`;
    });
    expectNoProblems(odd.map(({ path }) => path));
  });

  it('has a title of its own in its section', () => {
    const seen = new Map<string, string>();
    const same = localisedPages.flatMap(({ path, document }) => {
      const title = `${path.split('/').slice(1, 3).join('/')}: ${document.querySelector('title')?.text.trim()}`;
      const other = seen.get(title);
      seen.set(title, path);
      return other === undefined ? [] : [`${other} and ${path}: "${title}"`];
    });
    expectNoProblems(same);
  });
});
