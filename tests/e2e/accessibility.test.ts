import { locale } from '@portolan/schema/vocabularies/locale';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { listViolations } from '../helpers/axe.ts';
import { it } from '../helpers/browser.ts';
import { addressIn, listPageKinds } from '../helpers/page-kinds.ts';

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
  const languages = locale.values.map((own, index) => ({ own, index }));

  it.for(languages)('of pages in "$own"', async ({ own, index }, { visit }) => {
    const { page, complaints } = await visit(addressIn(own, ''));
    const found: string[] = [];
    // English shows every kind in one view, two other languages pages of another size in the other view.
    for (const [place, path] of listPageKinds(index / (languages.length - 1)).entries()) {
      if (own !== 'en' && (index + place) % 3 !== 0) continue;
      await page.goto(addressIn(own, path));
      found.push(
        ...(await listViolationsIn(page, (place % 2 === 0) === (own === 'en') ? [desk, 'light'] : [phone, 'dark'])),
      );
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
  expect(listPageKinds().length).toBeGreaterThan(25);
});
