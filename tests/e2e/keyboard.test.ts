import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { it } from '../helpers/browser.ts';

const phone = { width: 390, height: 844 };

/** Presses Tab until the focus is on something that has the name, as somebody without a mouse does. */
async function tabTo(page: Page, name: string): Promise<void> {
  const most = 40;
  for (let pressed = 0; pressed < most; pressed += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate<string>('document.activeElement?.textContent?.trim() ?? ""');
    if (focused.includes(name)) return;
  }
  throw new Error(`"${name}" is not reached by ${most} presses of Tab.`);
}

describe('with the keyboard only', () => {
  it('the first stop leads past the menu to the content', async ({ visit }) => {
    const { page } = await visit('/en/partners/');
    await page.keyboard.press('Tab');
    const link = page.getByRole('link', { name: 'Skip to content' });
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
    expect((await link.boundingBox())?.width).toBeGreaterThan(20);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.closest("main") !== null')).toBe(true);
  });

  it('the menu of a narrow window opens, leads on, and closes again where it was opened', async ({ visit }) => {
    const { page } = await visit('/en/', { viewport: phone });
    const entry = page.getByRole('navigation', { name: 'Main menu' }).getByRole('link', { name: 'Partners' });
    expect(await entry.isVisible()).toBe(false);
    await tabTo(page, 'Menu');
    await page.keyboard.press('Enter');
    await entry.waitFor();
    await page.keyboard.press('Escape');
    await entry.waitFor({ state: 'hidden' });
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Menu');
    await page.keyboard.press('Enter');
    await tabTo(page, 'Partners');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/en/partners/');
  });

  it('another language of the same page is chosen', async ({ visit }) => {
    const { page } = await visit('/en/partners/upct/');
    await tabTo(page, 'English');
    await page.keyboard.press('Enter');
    await tabTo(page, '中文');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/zh/partners/upct/');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toMatch(/\p{Script=Han}/u);
    expect(await page.evaluate('document.documentElement.lang')).toBe('zh');
  });

  it('every stop on a page is in sight and looks different from when it is none', async ({ visit }) => {
    const { page } = await visit('/en/projects/welcome/', { reducedMotion: 'reduce' });
    const stops = 60;
    const unseen: string[] = [];
    for (let pressed = 0; pressed < stops; pressed += 1) {
      await page.keyboard.press('Tab');
      const problem = await page.evaluate<string | null>(problemOfFocus);
      if (problem !== null) unseen.push(problem);
    }
    expect(unseen).toEqual([]);
  });
});

/** Run in the page: what is wrong with how the focused element shows its focus, or null. Tab goes on from there. */
const problemOfFocus = `new Promise(requestAnimationFrame).then(() => {
  const element = document.activeElement;
  const looks = () => JSON.stringify([element, ...element.querySelectorAll('*')].map((part) => {
    const { outline, boxShadow, stroke, strokeWidth, fill, textDecoration, backgroundColor } = getComputedStyle(part);
    return [outline, boxShadow, stroke, strokeWidth, fill, textDecoration, backgroundColor];
  }));
  const { width, height, bottom, top } = element.getBoundingClientRect();
  const isInSight = width > 1 && height > 1 && bottom > 0 && top < innerHeight;
  const focused = looks();
  element.blur();
  if (isInSight && looks() !== focused) return null;
  return (isInSight ? 'looks the same: ' : 'out of sight: ') + element.outerHTML.slice(0, 120);
})`;
