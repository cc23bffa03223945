import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { it } from '../helpers/browser.ts';

/** How light the page's ground is, from 0 for black to 1 for white. */
const lightnessOf = (page: Page) =>
  page.evaluate<number>(`(() => {
    const canvas = new OffscreenCanvas(1, 1).getContext('2d');
    canvas.fillStyle = getComputedStyle(document.body).backgroundColor;
    canvas.fillRect(0, 0, 1, 1);
    const [red, green, blue, alpha] = canvas.getImageData(0, 0, 1, 1).data;
    if (alpha < 255) throw new Error('The page has no ground of its own.');
    return (red + green + blue) / 765;
  })()`);
const choose = (page: Page, theme: string) => page.getByRole('combobox', { name: 'Colours' }).selectOption(theme);

describe('the colours', () => {
  it('follow the device until somebody chooses', async ({ visit }) => {
    const { page } = await visit('/en/', { colorScheme: 'light' });
    expect(await lightnessOf(page)).toBeGreaterThan(0.9);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await lightnessOf(page)).toBeLessThan(0.2);
  });

  it('stay as chosen, on every page and whatever the device says, until the choice is taken back', async ({
    visit,
  }) => {
    const { page } = await visit('/en/', { colorScheme: 'light' });
    await choose(page, 'Dark');
    expect(await lightnessOf(page)).toBeLessThan(0.2);
    await page.goto('/zh/partners/upct/');
    expect(await lightnessOf(page)).toBeLessThan(0.2);
    await page.goto('/en/');
    await choose(page, 'Light');
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.reload();
    expect(await lightnessOf(page)).toBeGreaterThan(0.9);
    await choose(page, 'As on this device');
    expect(await lightnessOf(page)).toBeLessThan(0.2);
  });

  it('are not offered for choice where the choice could not work', async ({ visit }) => {
    const { page } = await visit('/en/', { javaScriptEnabled: false });
    expect(await page.getByRole('combobox', { name: 'Colours' }).isVisible()).toBe(false);
  });
});

describe('on paper', () => {
  const pages = ['/en/projects/welcome/', '/zh/partners/upct/', '/en/agreements/'];

  it.for(pages)('everything that %s says is there', async (path, { visit }) => {
    const { page } = await visit(path);
    const shown = () => page.evaluate<string>('document.querySelector("main").innerText');
    // The way to a page and the way around in it are for the screen.
    await page.evaluate('document.querySelectorAll("main nav").forEach((nav) => nav.remove())');
    const wordsOf = (text: string) => new Set(text.split(/\s+/).filter((word) => word.length > 2));
    const onScreen = wordsOf(await shown());
    await page.emulateMedia({ media: 'print' });
    const onPaper = wordsOf(await shown());
    // So are actions.
    const left = [...onScreen].filter((word) => !onPaper.has(word));
    expect(onScreen.size).toBeGreaterThan(100);
    expect(left.length / onScreen.size).toBeLessThan(0.02);
    expect(await page.locator('body > header nav, body > footer nav').locator('visible=true').count()).toBe(0);
  });

  it('it is dark on white, whatever the theme on the screen', async ({ visit }) => {
    const { page } = await visit('/en/projects/welcome/', { colorScheme: 'dark' });
    await choose(page, 'Dark');
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await lightnessOf(page)).toBeGreaterThan(0.95);
  });
});
