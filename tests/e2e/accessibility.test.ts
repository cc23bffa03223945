import { type Locale, locale } from '@portolan/schema/vocabularies/locale';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { listViolations } from '../helpers/axe.ts';
import { it } from '../helpers/browser.ts';
import { addressIn, listPageKinds } from '../helpers/page-kinds.ts';

const kinds = listPageKinds();

const phone = { width: 390, height: 844 };
const desk = { width: 1440, height: 900 };

type View = readonly [size: typeof phone, colorScheme: 'light' | 'dark'];

async function listViolationsIn(page: Page, view: View): Promise<string[]> {
  const [size, colorScheme] = view;
  await page.setViewportSize(size);
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  const { pathname } = new URL(page.url());
  return (await listViolations(page)).map((it) => `${pathname}, ${size.width} px, ${colorScheme}: ${it}`);
}

// One page goes from address to address: a browser that knows the site's files and axe-core already is many times faster.
describe.concurrent('nobody is kept out', () => {
  // All four views of both would take twice as long, and find the same in another language.
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

  it.for(views)('of any kind of page in "%s"', async ([own, ownViews], { visit }) => {
    const { page, complaints } = await visit(addressIn(own, ''));
    const found: string[] = [];
    for (const path of kinds) {
      await page.goto(addressIn(own, path));
      for (const view of ownViews) found.push(...(await listViolationsIn(page, view)));
    }
    expect(found).toEqual([]);
    expect(complaints).toEqual([]);
  });

  const others = locale.values.filter((own) => own !== 'en' && own !== 'zh');

  it.for(others)('of some kinds of pages in "%s"', async (own, { visit }) => {
    const { page, complaints } = await visit(addressIn(own, ''));
    const found = await listViolationsIn(page, [phone, 'dark']);
    for (const path of ['partners/upct/', 'where-can-i-go/']) {
      await page.goto(addressIn(own, path));
      found.push(...(await listViolationsIn(page, [phone, 'light'])));
    }
    expect(found).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('of the page before a language is chosen', async ({ visit }) => {
    const { page, complaints } = await visit('/');
    expect(await listViolationsIn(page, [phone, 'light'])).toEqual([]);
    expect(await listViolationsIn(page, [desk, 'dark'])).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

it('every kind of page is looked at', () => {
  expect(kinds.length).toBeGreaterThan(25);
});
