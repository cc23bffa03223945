import type { Locale } from '@portolan/schema/vocabularies/locale';
import { describe, expect } from 'vitest';
import { listViolations } from '../helpers/axe.ts';
import { it } from '../helpers/browser.ts';
import { addressIn, listPageKinds } from '../helpers/page-kinds.ts';

const kinds = listPageKinds();

const phone = { width: 390, height: 844 };
const desk = { width: 1440, height: 900 };

type View = readonly [size: typeof phone, colorScheme: 'light' | 'dark'];

/** Each kind of page is looked at in each size and theme, in one of the two languages: all four in both take twice as long. */
const views: [Locale, readonly View[]][] = [
  [
    'en',
    [
      [desk, 'light'],
      [phone, 'dark'],
    ],
  ],
  [
    'zh',
    [
      [desk, 'dark'],
      [phone, 'light'],
    ],
  ],
];

describe.concurrent.each(views)('in "%s" nobody is kept out by', (locale, ownViews) => {
  it.for(kinds)('/%s', async (path, { visit }) => {
    const { page, complaints } = await visit(addressIn(locale, path), { reducedMotion: 'reduce' });
    const found: string[] = [];
    for (const [size, colorScheme] of ownViews) {
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme });
      found.push(...(await listViolations(page)).map((violation) => `${size.width} px, ${colorScheme}: ${violation}`));
    }
    expect(found).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

const sample = ['', 'partners/upct/', 'where-can-i-go/'];

describe.concurrent.each(['es', 'fr', 'ro', 'ru', 'kk'] as const)('in "%s" nobody is kept out by', (locale) => {
  it.for(sample)('/%s', async (path, { visit }) => {
    const { page, complaints } = await visit(addressIn(locale, path), { viewport: phone, reducedMotion: 'reduce' });
    expect(await listViolations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

it('nobody is kept out by the page before a language is chosen', async ({ visit }) => {
  const { page, complaints } = await visit('/');
  expect(await listViolations(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

it('every kind of page is looked at', () => {
  expect(kinds.length).toBeGreaterThan(25);
});
