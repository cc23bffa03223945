import { type Locale, locale } from '@portolan/schema/vocabularies/locale';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { listViolations } from '../helpers/axe.ts';
import { it } from '../helpers/browser.ts';
import { addressIn, listPageKinds } from '../helpers/page-kinds.ts';

const phone = { width: 390, height: 844 };
const desk = { width: 1440, height: 900 };

/** A language, by its number, and which of its kinds of pages are shown, by theirs. */
interface Walk {
  own: Locale;
  index: number;
  part: string;
  isShown: (place: number) => boolean;
}

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
  const last = locale.values.length - 1;
  // English shows every kind in one view, two other languages pages of another size in the other view.
  const walks = locale.values.flatMap((own, index): Walk[] =>
    own === 'en'
      ? [0, 1].map((rest) => ({
          own,
          index,
          part: `, half ${rest + 1}`,
          isShown: (place: number) => place % 2 === rest,
        }))
      : [{ own, index, part: '', isShown: (place: number) => (index + place) % 3 === 0 }],
  );

  it.for(walks)('of pages in "$own"$part', async ({ own, index, isShown }, { visit }) => {
    const { page, complaints } = await visit(addressIn(own, ''));
    const found: string[] = [];
    for (const [place, path] of listPageKinds(index / last).entries()) {
      if (!isShown(place)) continue;
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
