import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { it } from '../helpers/browser.ts';

const results = (page: Page) => page.locator('main').getByRole('listitem').getByRole('link');
const listHrefs = (page: Page) =>
  results(page).evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
const expectFound = (page: Page, path: string) =>
  expect.poll(() => listHrefs(page), { timeout: 20_000 }).toContain(path);

describe('the search', () => {
  it.for([
    ['without accents', 'en', 'tecnico', 'ist'],
    ['by a former short name', 'en', 'TTU', 'taltech'],
    ['in another form of a word', 'en', 'Polytechnics', 'upct'],
    ['in Chinese, on an English page', 'en', '同济', 'tongji'],
    ['in Chinese', 'zh', '同济', 'tongji'],
    ['in Kazakh', 'kk', 'Қарағанды', 'karaganda-medical-university'],
    ['in Kazakh, from a Russian keyboard', 'kk', 'Караганды', 'karaganda-medical-university'],
  ] as const)('finds a partner %s', async ([, locale, words, slug], { visit }) => {
    const { page, complaints } = await visit(`/${locale}/search/?q=${encodeURIComponent(words)}`);
    await expectFound(page, `/${locale}/partners/${slug}/`);
    expect(complaints).toEqual([]);
  });

  it('is reached from the home page, by keyboard, and leads to what it found', async ({ visit }) => {
    const { page } = await visit('/en/');
    await page.locator('main').getByRole('searchbox').focus();
    await page.keyboard.type('welcome leaflet');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/en/search/?q=welcome+leaflet');
    await expectFound(page, '/en/library/welcome-leaflet/');
    await results(page).and(page.locator('[href*="/library/welcome-leaflet/"]')).first().press('Enter');
    await page.waitForURL('**/en/library/welcome-leaflet/');
  });

  it('says how many it found, and when it found nothing', async ({ visit }) => {
    const { page } = await visit('/en/search/');
    const field = page.locator('main').getByRole('searchbox');
    await field.fill('Kazakhstan');
    await expect.poll(() => page.getByRole('status').textContent(), { timeout: 20_000 }).toMatch(/^\d+ results?$/);
    await field.fill('xqzzyw');
    await expect.poll(() => page.getByRole('status').textContent()).toContain('Nothing found');
    expect(await listHrefs(page)).not.toContain('/en/partners/narxoz/');
  });

  it('keeps the question in the address, back and forward', async ({ visit }) => {
    const { page } = await visit('/en/search/?q=TTU');
    await expectFound(page, '/en/partners/taltech/');
    const field = page.locator('main').getByRole('searchbox');
    await field.fill('Tongji');
    await field.press('Enter');
    await expectFound(page, '/en/partners/tongji/');
    expect(await page.evaluate('location.search')).toBe('?q=Tongji');
    await page.goBack();
    await expectFound(page, '/en/partners/taltech/');
    expect(await field.inputValue()).toBe('TTU');
    await page.goForward();
    await expectFound(page, '/en/partners/tongji/');
  });

  it('says what to do without script', async ({ visit }) => {
    const { page } = await visit('/en/search/', { javaScriptEnabled: false });
    expect(await page.locator('main noscript > *').first().isVisible()).toBe(true);
  });
});
