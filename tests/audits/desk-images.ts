import { chromium, type Page } from 'playwright-core';
import { findOwnChromium, quietFlags } from '../helpers/find-chromium.ts';

/**
 * Draws the pictures of `docs/editing.md` from a desk with the first content:
 * `DESK_PASSWORD=… node tests/audits/desk-images.ts http://127.0.0.1:4000 you@example.org`
 */
const [url = 'http://127.0.0.1:4000', email = ''] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath: findOwnChromium(), args: quietFlags });
const context = await browser.newContext({
  baseURL: url,
  locale: 'en-GB',
  colorScheme: 'light',
  viewport: { width: 1280, height: 800 },
});
const page = await context.newPage();
const draw = async (name: string) => {
  await page.getByText('Loading …').first().waitFor({ state: 'hidden' });
  await page.evaluate('document.fonts.ready');
  await page.screenshot({ path: `docs/images/desk-${name}.png`, animations: 'disabled' });
};
const enter = async (own: Page) => {
  await own.goto('/desk');
  await own.getByLabel('E-mail address').fill(email);
  await own.getByLabel('Password').fill(process.env.DESK_PASSWORD ?? '');
  await own.getByRole('button', { name: 'Sign in', exact: true }).click();
  await own.getByRole('heading', { name: /^Hello/ }).waitFor();
};

await enter(page);
await page.getByRole('heading', { name: 'The site' }).waitFor();
await draw('start');
await page.goto('/desk/records/event');
await page.getByRole('row').nth(3).waitFor();
await draw('list');
await page.locator('tbody a').first().click();
const title = page.getByLabel('Title, English');
await title.waitFor();
await page.getByLabel('Into').selectOption('fr');
await draw('form');
await title.fill(`${await title.inputValue()}, new date`);
await page.getByText(/Draft saved/).waitFor();
await page.keyboard.press('Control+Enter');
await page.getByRole('button', { name: 'Publish now', disabled: false }).waitFor();
await page.getByLabel('Reason').fill('The date is new.');
await draw('publish');
await page.getByRole('button', { name: 'Publish now' }).click();
await page.getByRole('heading', { name: 'Published' }).waitFor();
await page.keyboard.press('Escape');
await page.getByRole('link', { name: 'History' }).click();
await page.getByRole('heading', { name: 'Revision 2' }).waitFor();
await draw('history');
await browser.close();
