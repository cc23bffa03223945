import { gzipSync } from 'node:zlib';
import type { HTMLElement } from 'node-html-parser';
import { expect, it } from 'vitest';
import { type BuiltPage, localisedPages } from '../helpers/built-pages.ts';
import { expectNoProblems } from '../helpers/expect-no-problems.ts';
import { readSiteFile } from '../helpers/site-files.ts';

const kilobyte = 1000;
/** Pages that do something in the browser, and may bring script for it. */
const isTool = ({ path }: BuiltPage) => /^\/..\/(where-can-i-go|search)\/$/.test(path);

/** Not data for machines to read. */
const isRun = (script: HTMLElement) => !/json/.test(script.getAttribute('type') ?? '');

const weights = new Map<string, number>();
const weigh = (text: string | Buffer) => gzipSync(text).byteLength;
const weighFile = (path: string): number => {
  const known = weights.get(path) ?? weigh(readSiteFile(path));
  weights.set(path, known);
  return known;
};
const listed = (weighed: [BuiltPage, number][]) =>
  weighed.map(([{ path }, bytes]) => `${path}: ${(bytes / kilobyte).toFixed(1)} KB`);

it('the HTML and CSS of a page weigh less than 40 KB compressed', () => {
  const weighed = localisedPages
    .map((page): [BuiltPage, number] => {
      const sheets = page.document
        .querySelectorAll('link[rel="stylesheet"]')
        .map((link) => link.getAttribute('href') ?? '');
      return [page, weigh(page.html) + sheets.reduce((sum, sheet) => sum + weighFile(sheet), 0)];
    })
    .sort(([, a], [, b]) => b - a);
  console.info(`The heaviest pages, HTML and CSS compressed:\n${listed(weighed.slice(0, 10)).join('\n')}`);
  expectNoProblems(listed(weighed.filter(([, bytes]) => bytes > 40 * kilobyte)));
});

it('the script of a page weighs less than 5 KB compressed, or 60 KB where the page is a tool', () => {
  const weighed = localisedPages.map((page): [BuiltPage, number] => [page, weighScripts(page)]);
  const heavy = weighed.filter(([page, bytes]) => bytes > (isTool(page) ? 60 : 5) * kilobyte);
  expectNoProblems(listed(heavy));
});

it('no script holds up the first paint but the one that chooses the colours', () => {
  const waitedFor = localisedPages.flatMap(({ path, document }) =>
    document
      .querySelectorAll('script[src]')
      .filter((it) => it.getAttribute('type') !== 'module' && !it.hasAttribute('defer') && !it.hasAttribute('async'))
      .map((it) => `${path}: ${it.getAttribute('src')}`),
  );
  const inHead = localisedPages.flatMap(({ document }) =>
    document
      .querySelectorAll('head script:not([src])')
      .filter(isRun)
      .map(({ text }) => text.trim()),
  );
  expectNoProblems(waitedFor);
  expect(new Set(inHead).size).toBe(1);
});

function weighScripts({ document }: BuiltPage): number {
  const scripts = document.querySelectorAll('script').filter(isRun);
  const inline = scripts
    .filter((script) => !script.hasAttribute('src'))
    .reduce((sum, { text }) => sum + weigh(text), 0);
  const entries = scripts.flatMap((script) => script.getAttribute('src') ?? []);
  return [...listModules(entries)].reduce((sum, path) => sum + weighFile(path), inline);
}

/** The modules themselves and all that they import before they run. */
function listModules(entries: readonly string[], known = new Set<string>()): Set<string> {
  for (const path of entries.filter((entry) => !known.has(entry))) {
    known.add(path);
    const imports = readSiteFile(path)
      .toString()
      .matchAll(/(?:\bfrom|\bimport)\s*["']([^"']+)["']/g);
    listModules(
      Array.from(imports, ([, to = '']) => new URL(to, `http://site${path}`).pathname),
      known,
    );
  }
  return known;
}
