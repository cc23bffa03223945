import { describe, expect } from 'vitest';
import { it } from '../helpers/browser.ts';
import { addressIn, listPageKinds } from '../helpers/page-kinds.ts';

/** The window of a small phone, which is also what is left of a large one at 400 %; and a large screen. */
const windows = [
  { width: 320, height: 640 },
  { width: 2560, height: 1440 },
];

/** Run in the page: what reaches beyond the window, when the page can be scrolled sideways. */
const listTooWide = `(() => {
  const { clientWidth, scrollWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const wide = [...document.body.querySelectorAll('*')].filter((it) => it.getBoundingClientRect().right > clientWidth + 1);
  return [location.pathname + ' in ' + clientWidth + ' is ' + scrollWidth + ' wide', ...wide.slice(0, 5).map((it) => it.outerHTML.slice(0, 100))];
})()`;

describe.concurrent('everything fits into a window of 320 and of 2560 pixels', () => {
  // Russian has the longest words.
  it.for(['en', 'ru'] as const)('in "%s"', async (locale, { visit }) => {
    const { page } = await visit(addressIn(locale, ''));
    const found: string[] = [];
    for (const path of listPageKinds()) {
      await page.goto(addressIn(locale, path));
      for (const size of windows) {
        await page.setViewportSize(size);
        found.push(...(await page.evaluate<string[]>(listTooWide)));
      }
    }
    expect(found).toEqual([]);
  });
});
