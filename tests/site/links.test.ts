import { describe, expect, it } from 'vitest';
import { type BuiltPage, findPage, pages } from '../helpers/built-pages.ts';
import { expectNoProblems } from '../helpers/expect-no-problems.ts';
import { readSiteFile, site, siteFiles } from '../helpers/site-files.ts';

const files = new Set(siteFiles);
const idsOf = new Map(
  pages.map((page) => [page.path, new Set(page.document.querySelectorAll('[id]').map(({ id }) => id))]),
);

/** Attributes that lead to another page, and those that bring something into this one. */
const leading = ['href', 'action', 'cite'];
const loading = ['src', 'poster', 'data'];

interface Link {
  readonly tag: string;
  readonly url: string;
  /** Whether the browser fetches it by itself. */
  readonly isLoaded: boolean;
}

function listLinks({ document }: BuiltPage): Link[] {
  return document
    .querySelectorAll('[href], [src], [srcset], [action], [poster], object[data], [cite]')
    .flatMap((element) => {
      const tag = element.tagName.toLowerCase();
      const isLoadedLink = tag === 'link' && !/^(canonical|alternate)$/.test(element.getAttribute('rel') ?? '');
      const list = (names: readonly string[], isLoaded: boolean) =>
        names.flatMap((name) => {
          const url = element.getAttribute(name);
          return url === undefined ? [] : [{ tag, url, isLoaded }];
        });
      const sources = (element.getAttribute('srcset') ?? '')
        .split(',')
        .flatMap((source) => source.trim().split(/\s+/)[0] ?? []);
      return [
        ...list(leading, isLoadedLink || tag === 'use' || tag === 'image'),
        ...list(loading, true),
        ...sources.filter((url) => url !== '').map((url) => ({ tag, url, isLoaded: true })),
      ];
    });
}

/** Why an address of the site leads nowhere, or undefined. */
function reasonItIsBroken({ pathname, hash }: URL): string | undefined {
  const path = decodeURI(pathname);
  if (!path.endsWith('/')) return files.has(path) ? undefined : 'no such file';
  if (findPage(path) === undefined) return 'no such page';
  const id = decodeURIComponent(hash.slice(1));
  return id === '' || idsOf.get(path)?.has(id) ? undefined : 'no such place on the page';
}

const linksOf = new Map(pages.map((page) => [page, listLinks(page)]));

describe('the links of the site', () => {
  it('lead to pages, places on them and files that are there', () => {
    const known = new Map<string, string | undefined>();
    const problems = new Map<string, string>();
    let checked = 0;
    for (const [{ path }, links] of linksOf) {
      for (const { url } of links) {
        if (/^(mailto|tel|data):/.test(url)) continue;
        const target = new URL(url, `${site.siteUrl}${path}`);
        if (target.origin !== site.siteUrl) continue;
        checked += 1;
        if (!known.has(target.href)) known.set(target.href, reasonItIsBroken(target));
        const reason = known.get(target.href);
        if (reason !== undefined && !problems.has(target.href))
          problems.set(target.href, `${reason}: ${url} on ${path}`);
      }
    }
    expect(checked).toBeGreaterThan(50_000);
    expectNoProblems([...problems.values()]);
  });

  it('are whole addresses, without what a template left out', () => {
    const problems = [...linksOf].flatMap(([{ path }, links]) =>
      links
        .filter(({ url }) => /undefined|null|NaN|\[object|(?<!^(?:https?|webcal):)\/\/|^$|\s/.test(url))
        .map(({ url }) => `${path}: "${url}"`),
    );
    expectNoProblems(problems);
  });

  it('have a name', () => {
    const problems = pages.flatMap(({ path, document }) =>
      document
        .querySelectorAll('a[href]')
        .filter(
          (link) =>
            link.closest('template') === null &&
            link.text.trim() === '' &&
            !link.getAttribute('aria-label') &&
            link.querySelector('[aria-label], [alt], title') === null,
        )
        .map((link) => `${path}: ${link.getAttribute('href')}`),
    );
    expectNoProblems(problems);
  });
});

describe('what pages load', () => {
  it('comes from the site itself', () => {
    const problems = [...linksOf].flatMap(([{ path }, links]) =>
      links
        .filter(({ url, isLoaded }) => isLoaded && !/^(data:|\/(?!\/)|[^:/]+$)/.test(url))
        .map(({ url }) => `${path}: ${url}`),
    );
    expectNoProblems(problems);
  });

  it('through style sheets is there, and comes from the site itself', () => {
    const sheets = siteFiles.filter((path) => path.endsWith('.css'));
    const urls = sheets.flatMap((sheet) =>
      Array.from(
        readSiteFile(sheet)
          .toString()
          .matchAll(/url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)/g),
        ([, url, imported]) => ({
          sheet,
          url: url ?? imported ?? '',
        }),
      ),
    );
    const broken = urls.filter(
      ({ sheet, url }) => !url.startsWith('data:') && !files.has(new URL(url, `http://site${sheet}`).pathname),
    );
    const foreign = urls.filter(({ url }) => /^[a-z]+:(?<!data:)|^\/\//.test(url));
    expect(urls.length).toBeGreaterThan(5);
    expectNoProblems([...broken, ...foreign].map(({ sheet, url }) => `${sheet}: ${url}`));
  });
});
