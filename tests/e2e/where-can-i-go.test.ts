import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { it } from '../helpers/browser.ts';
import { site } from '../helpers/site-files.ts';
import { readTranslations } from '../helpers/translations.ts';

const { mobility } = site.facts;
const studies = mobility.byType.STUDENT_STUDIES ?? { total: 0, byReceivingCountry: {} };
const toKazakhstan = studies.byReceivingCountry.KZ ?? 0;
const labels = readTranslations<{ mobilityType: Record<string, string> }>('vocabularies');

const address = '/en/where-can-i-go/';
const byStudies = `${address}?who=student_studies`;
const byBoth = `${byStudies}&country=KZ`;

const box = (page: Page, name: string) => page.getByRole('checkbox', { name: new RegExp(`^${name}\\b`) });
const forStudies = (page: Page) => box(page, labels.en.mobilityType.student_studies ?? '?');
const results = (page: Page) => page.locator('main').getByRole('status');

/** Waits until the page says how many options there are. */
async function expectCount(page: Page, count: number): Promise<void> {
  await expect.poll(() => results(page).first().textContent()).toMatch(new RegExp(`^\\D*${count}\\b`));
}

const openFacet = async (page: Page, name: string) => {
  const facet = page.locator('summary', { hasText: name });
  if (!(await facet.evaluate((element) => (element.parentElement as HTMLDetailsElement).open))) await facet.click();
};

describe('where can I go', () => {
  it('counts what the API counts, for a first choice and for a second one within it', async ({ visit }) => {
    expect(toKazakhstan).toBeGreaterThan(0);
    const { page, complaints } = await visit(address);
    await expectCount(page, mobility.total);
    await forStudies(page).check();
    await expectCount(page, studies.total);
    await openFacet(page, 'Receiving country');
    for (const [code, name] of [
      ['KZ', 'Kazakhstan'],
      ['EE', 'Estonia'],
    ] as const) {
      const counted = new RegExp(`\\D${studies.byReceivingCountry[code]}$`);
      await expect.poll(() => box(page, name).locator('xpath=..').textContent()).toMatch(counted);
    }
    await box(page, 'Kazakhstan').check();
    await expectCount(page, toKazakhstan);
    expect(complaints).toEqual([]);
  });

  it('offers nothing that would give nothing', async ({ visit }) => {
    const { page } = await visit(byBoth);
    await expectCount(page, toKazakhstan);
    const counts = await page
      .getByRole('checkbox')
      .locator('xpath=..')
      .locator('visible=true')
      .evaluateAll((options) => options.map((option) => option.textContent.trim()));
    expect(counts.length).toBeGreaterThan(3);
    expect(counts.filter((text) => /\s0$/.test(text))).toEqual([]);
  });

  it('keeps what is chosen in the address, back and forward', async ({ visit }) => {
    const { page } = await visit(address);
    const search = () => page.evaluate<string>('location.search');
    await forStudies(page).check();
    await expectCount(page, studies.total);
    expect(await search()).toBe('?who=student_studies');
    await openFacet(page, 'Receiving country');
    await box(page, 'Kazakhstan').check();
    await expectCount(page, toKazakhstan);
    expect(await search()).toBe('?who=student_studies&country=KZ');
    await page.goBack();
    await expectCount(page, studies.total);
    expect(await box(page, 'Kazakhstan').isChecked()).toBe(false);
    await page.goForward();
    await expectCount(page, toKazakhstan);
    expect(await box(page, 'Kazakhstan').isChecked()).toBe(true);
  });

  it.for(['en', 'zh', 'kk'])(
    'shows the same to somebody who is sent the address, in "%s"',
    async (locale, { visit }) => {
      const { page, complaints } = await visit(byBoth.replace('/en/', `/${locale}/`));
      await expectCount(page, toKazakhstan);
      expect(await page.locator('input:checked').count()).toBe(2);
      expect(complaints).toEqual([]);
    },
  );

  it('takes a choice away again', async ({ visit }) => {
    const { page } = await visit(byBoth);
    await expectCount(page, toKazakhstan);
    await page.getByRole('button', { name: 'Remove: Kazakhstan' }).click();
    await expectCount(page, studies.total);
    await page
      .getByRole('button', { name: /^Remove/ })
      .last()
      .click();
    await expectCount(page, mobility.total);
    expect(await page.evaluate('location.search')).toBe('');
  });

  it('finds words without their accents, and says so when there is nothing', async ({ visit }) => {
    const { page } = await visit(address);
    const field = page.locator('main').getByRole('searchbox').first();
    await field.fill('tecnico');
    await expect.poll(() => page.locator('main').textContent()).toMatch(/Técnico/);
    await expect.poll(() => page.evaluate('location.search')).toBe('?q=tecnico');
    await field.fill('qqqq');
    await expect.poll(() => results(page).first().textContent()).toContain('No agreement fits');
  });

  it('works with the keyboard only', async ({ visit }) => {
    const { page } = await visit(address);
    await forStudies(page).focus();
    await page.keyboard.press('Space');
    await expectCount(page, studies.total);
    expect(await forStudies(page).evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Space');
    await expectCount(page, mobility.total);
  });

  it('finds a partner by a part of its name, and shows how many options that leaves', async ({ visit }) => {
    const { page, complaints } = await visit(byStudies);
    await expectCount(page, studies.total);
    await openFacet(page, 'Going from');
    const facet = page.locator('[data-facet="from"]');
    await facet.getByRole('searchbox').fill('tecnico');
    const found = facet.getByRole('checkbox');
    await expect.poll(() => found.count()).toBe(1);
    await expect.poll(() => facet.locator('.option-count').textContent()).toMatch(/^[1-9]\d*$/);
    const count = Number(await facet.locator('.option-count').textContent());
    await found.check();
    await expectCount(page, count);
    await page.reload();
    await expectCount(page, count);
    await page.getByRole('button', { name: /^Remove: .*Técnico/ }).click();
    await expectCount(page, studies.total);
    expect(complaints).toEqual([]);
  });

  it('finds Chinese by a part of a word', async ({ visit }) => {
    const { page } = await visit(address.replace('/en/', '/zh/'));
    await page.locator('main').getByRole('searchbox').first().fill('克斯坦');
    await expect.poll(() => page.evaluate('location.search')).toContain('q=');
    await expect.poll(() => page.locator('.term-cards').textContent()).toMatch(/哈萨克斯坦/);
    await expect.poll(() => page.locator('.term-card').filter({ hasNotText: '哈萨克斯坦' }).count()).toBe(0);
  });

  it('asks for no more of the index than a choice needs', async ({ visit }) => {
    const { page } = await visit(address);
    const asked: string[] = [];
    page.on('request', (request) => {
      const kind = /\/index\/([^/]+)\//.exec(request.url())?.[1];
      if (kind !== undefined) asked.push(kind);
    });
    await forStudies(page).check();
    await expectCount(page, studies.total);
    await expect.poll(() => asked.includes('cards')).toBe(true);
    expect(asked.filter((kind) => kind !== 'cards')).toEqual(['start', 'columns']);
  });

  it('leads everywhere without script', async ({ visit }) => {
    const { page } = await visit(address, { javaScriptEnabled: false });
    expect(await page.locator('main noscript > *').first().isVisible()).toBe(true);
    const all = Object.values(mobility.byType).reduce((sum, type) => sum + (type.byReceivingCountry.KZ ?? 0), 0);
    const country = page.locator('main li').filter({ has: page.getByRole('link', { name: 'Kazakhstan' }) });
    expect(await country.last().textContent()).toMatch(new RegExp(`\\D${all} mobility options`));
    await country.last().getByRole('link').click();
    expect(await page.locator('h1').textContent()).toContain('Kazakhstan');
    const partner = page.locator('.receiving-partners').getByRole('link').first();
    const name = (await partner.textContent())?.trim() ?? '?';
    await partner.click();
    expect(await page.locator('h1').textContent()).toContain(name);
    expect(page.url()).toMatch(/#incoming$/);
  });
});
