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
      expect(await box(page, name).locator('xpath=..').textContent()).toMatch(
        new RegExp(`\\D${studies.byReceivingCountry[code]}$`),
      );
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

  it('leads everywhere without script', async ({ visit }) => {
    const { page } = await visit(address, { javaScriptEnabled: false });
    expect(await page.locator('main noscript > *').first().isVisible()).toBe(true);
    const country = page.getByRole('group').filter({ has: page.locator('summary', { hasText: 'Kazakhstan' }) });
    const all = Object.values(mobility.byType).reduce((sum, type) => sum + (type.byReceivingCountry.KZ ?? 0), 0);
    expect(await country.locator('summary').textContent()).toMatch(new RegExp(`\\D${all} mobility options`));
    await country.locator('summary').click();
    expect(await country.getByRole('link').locator('visible=true').count()).toBeGreaterThan(1);
  });
});
