import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnAnyEngine } from '../helpers/databases.ts';
import { type Desk, openDesk } from '../helpers/desk.ts';
import { createWorld } from '../helpers/factories.ts';

const welcome = {
  en: 'Welcome, draft',
  fr: 'Bienvenue, brouillon',
  es: 'Bienvenida, borrador',
  ro: 'Bun venit, ciornă',
  ru: 'Добро пожаловать, черновик',
  kk: 'Қош келдіңіз, жоба',
  zh: '欢迎，草稿',
};

describeOnAnyEngine('A preview beside the form', (given) => {
  let desk: Desk;
  beforeAll(async () => {
    const world = createWorld(given.database);
    await world.settings({ locales: ['en', 'es', 'fr', 'ro', 'ru', 'kk', 'zh'] });
    await world.add('events', { slug: 'open-day', title: { en: 'Open day' } });
    desk = await openDesk(given.database, { hasPortal: true });
    await desk.add('ada', { role: 'editor' });
  });
  afterAll(() => desk?.close());

  const openPreview = async (page: Page): Promise<FrameLocator> => {
    await page.getByRole('button', { name: 'Preview' }).click();
    return page.frameLocator('iframe[title="Preview of the page"]');
  };

  it('shows a published record with its draft, in every language, as the templates of the portal make it', async () => {
    const { page, context } = await desk.enter('ada', '/records/event');
    const refused: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') refused.push(message.text());
    });
    await page.getByRole('link', { name: 'Open day' }).click();
    const frame = await openPreview(page);
    await frame.getByRole('heading', { level: 1, name: 'Open day' }).waitFor();
    for (const [locale, title] of Object.entries(welcome)) {
      await page.getByLabel('Into').selectOption(locale);
      await page.locator(`textarea[lang="${locale}"]`).first().fill(title);
      await frame.getByRole('heading', { level: 1, name: title }).waitFor();
      expect(await frame.locator('html').getAttribute('lang')).toMatch(new RegExp(`^${locale}`));
    }
    expect(refused).toEqual([]);
    await context.close();
  });

  it('is as wide as a phone when that is asked for, with styles and without a scroll bar across', async () => {
    const { page, context } = await desk.enter('ada', '/records/event');
    await page.getByRole('link', { name: /Open day|Welcome/ }).click();
    const frame = await openPreview(page);
    await frame.getByRole('heading', { level: 1 }).waitFor();
    const inside = async (expression: string) => {
      const element = await page.locator('iframe').elementHandle();
      return (await element?.contentFrame())?.evaluate<number | string>(expression);
    };
    const wide = await inside('innerWidth');
    await page.getByRole('button', { name: 'As wide as a phone' }).click();
    await expect.poll(() => inside('innerWidth')).toBeLessThanOrEqual(390);
    expect(wide).toBeGreaterThan(450);
    expect(await inside('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0);
    expect(await inside('getComputedStyle(document.body).fontFamily')).not.toMatch(/^"?Times/);
    await context.close();
  });

  it('shows a record that was never published', async () => {
    const { page, context } = await desk.enter('ada', '/records/article/new');
    await page.getByLabel('Name in English').fill('A new pier');
    await page.getByLabel('Address').fill('a-new-pier');
    await page.getByRole('button', { name: 'Begin the draft' }).click();
    await page.getByLabel('Title, English').waitFor();
    const frame = await openPreview(page);
    await frame.getByText('"publishedAt" is missing.').waitFor();
    await page.getByRole('combobox', { name: 'Kind' }).selectOption('NEWS');
    await page.getByRole('textbox', { name: 'Text, English' }).click();
    await page.keyboard.insertText('It opens in spring.');
    await page.getByLabel('Published').fill('2026-03-02T10:00');
    await frame.getByRole('heading', { level: 1, name: 'A new pier' }).waitFor();
    await frame.getByText('It opens in spring.').first().waitFor();
    await context.close();
  });
});
