import { FontFamily } from '@portolan/site/src/share-images/font-family.ts';
import { expect, it } from 'vitest';
import { type LocalisedPage, localisedPages } from '../helpers/built-pages.ts';
import { expectNoProblems } from '../helpers/expect-no-problems.ts';
import { readSiteFile, site, siteFiles } from '../helpers/site-files.ts';

const shown = localisedPages.filter((page) => !page.isHidden);
const meta = ({ document }: LocalisedPage, property: string): string =>
  document.querySelector(`meta[property="${property}"]`)?.getAttribute('content') ?? '';
const imageOf = (page: LocalisedPage): string => meta(page, 'og:image').slice(site.siteUrl.length);

/** Width and height of a JPEG, from the header of its frame. */
function readSize(path: string): [width: number, height: number] {
  const bytes = readSiteFile(path);
  for (let at = 2; at < bytes.length; at += 2 + bytes.readUInt16BE(at + 2)) {
    const marker = bytes[at + 1];
    if (marker === 0xc0 || marker === 0xc2) return [bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5)];
  }
  throw new Error(`"${path}" is no JPEG.`);
}

it('who links to a page finds its title, language and address', () => {
  const problems = shown.filter((page) => {
    const title = page.document.querySelector('title')?.text ?? '';
    return (
      !title.startsWith(meta(page, 'og:title').replaceAll('&#39;', "'")) === (page.path !== `/${page.locale}/`) ||
      !meta(page, 'og:locale').startsWith(`${page.locale}_`) ||
      meta(page, 'og:url') !== site.siteUrl + page.path
    );
  });
  expectNoProblems(problems.map(({ path }) => path));
});

it('every page that may be found has a picture of the size that it tells', () => {
  const files = new Set(siteFiles);
  const images = new Set(shown.map(imageOf));
  expectNoProblems(shown.filter((page) => !files.has(imageOf(page))).map(({ path }) => path));
  for (const image of images) expect(readSize(image), image).toEqual([1200, 630]);
  expect(siteFiles.filter((path) => path.startsWith('/share/'))).toEqual([...images].sort());
});

it('pages with other words have another picture', () => {
  const words = new Map(shown.map((page) => [imageOf(page), meta(page, 'og:image:alt')]));
  const problems = shown.filter((page) => words.get(imageOf(page)) !== meta(page, 'og:image:alt'));
  expect(words.size).toBeGreaterThan(300);
  expectNoProblems(problems.map(({ path }) => path));
});

it('every letter of a title can be drawn, in all scripts', () => {
  const family = new FontFamily('source-serif-4', 'noto-serif-sc');
  const letters = new Set(shown.flatMap((page) => [...meta(page, 'og:image:alt')]));
  const missing = [...letters].filter((letter) => family.find(letter.codePointAt(0) ?? 0) === undefined);
  expect([...letters].filter((letter) => /\p{Script=Han}/u.test(letter)).length).toBeGreaterThan(200);
  expectNoProblems(missing);
});
