import { describe, expect } from 'vitest';
import { it } from '../helpers/browser.ts';
import { addressIn, listPageKinds } from '../helpers/page-kinds.ts';

/** The window of a small phone, and what is left of a large one at 400 %. */
const narrow = { width: 320, height: 640 };

// Russian has the longest words.
describe.concurrent.each(['en', 'ru'] as const)('in "%s" everything fits into 320 pixels on', (locale) => {
  it.for(listPageKinds())('/%s', async (path, { visit }) => {
    const { page } = await visit(addressIn(locale, path), { viewport: narrow });
    const wide = await page.evaluate<string[]>(`
      const { clientWidth, scrollWidth } = document.documentElement;
      scrollWidth <= clientWidth ? [] : [...document.body.querySelectorAll('*')]
        .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
        .map((element) => element.outerHTML.slice(0, 100));
    `);
    expect(wide).toEqual([]);
  });
});
