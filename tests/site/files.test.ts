import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { pages } from '../helpers/built-pages.ts';
import { readSiteFile, site, siteFiles } from '../helpers/site-files.ts';

const { files, covers } = site.facts;

it('every file of a document is there as it was recorded', () => {
  expect(files.length).toBeGreaterThan(0);
  for (const { url, sha256, bytes } of files) {
    const content = readSiteFile(decodeURI(url));
    expect(createHash('sha256').update(content).digest('hex'), url).toBe(sha256);
    expect(content.byteLength, url).toBe(bytes);
  }
});

it('no other file is, but the covers of articles', () => {
  const expected = [...new Set([...files.map(({ url }) => url), ...covers])].map(decodeURI).sort();
  expect(siteFiles.filter((path) => path.startsWith('/files/'))).toEqual(expected);
});

it('every file of a document can be downloaded from a page in every language', () => {
  for (const { url } of files) {
    const from = pages.filter(({ document }) => document.querySelector(`main a[href="${url}"]`) !== null);
    expect(new Set(from.map((page) => page.locale)).size, url).toBe(7);
  }
});
