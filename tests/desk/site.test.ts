import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listViolations } from '../helpers/axe.ts';
import { describeOnAnyEngine } from '../helpers/databases.ts';
import { openDesk, type ServedDesk } from '../helpers/desk.ts';
import { createWorld } from '../helpers/factories.ts';

describeOnAnyEngine('The site, seen from the desk', (given) => {
  let desk: ServedDesk;
  beforeAll(async () => {
    const world = createWorld(given.database);
    await world.settings({ locales: ['en', 'fr'] });
    await world.add('partners', { slug: 'harbour', name: { en: 'Harbour University' } });
    await world.add('articles', { slug: 'tides', title: { en: 'Tides' }, body: { en: 'See the map.' } });
    desk = await openDesk(given.database, { hasPortal: true });
    await desk.add('ada', { role: 'editor' });
    await desk.add('tom', { role: 'translator', locales: ['fr'] });
    const { page, context } = await desk.enter('ada', '/site');
    await page.getByText('The site was not built from here yet.').waitFor();
    await desk.publish();
    await page
      .getByText(/being built|being checked|going live/)
      .first()
      .waitFor();
    await page.getByRole('progressbar').waitFor();
    await live(page, 1);
    await context.close();
  });
  afterAll(() => desk?.close());

  const rows = (page: Page) => page.locator('tbody tr');
  const live = async (page: Page, count: number) => {
    await rows(page)
      .nth(count - 1)
      .waitFor({ timeout: 60_000 });
    await rows(page).first().getByText('on the site').waitFor({ timeout: 60_000 });
  };
  const publish = async (page: Page) => {
    await page.getByText(/Draft saved/).waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: 'Publish now', disabled: false }).click();
  };

  it('leads from what was published to its page on the portal, once it is there, in the language that was written', async () => {
    const { page, context } = await desk.enter('ada', '/records/partner');
    await page.getByRole('link', { name: 'Harbour University' }).click();
    await page.getByLabel('Into').selectOption('fr');
    await page.getByLabel('Name, French').fill('Université du Port');
    await publish(page);
    await page.getByRole('heading', { name: 'Published' }).waitFor();
    const link = page.getByRole('link', { name: 'See it on the site' });
    expect(await link.count()).toBe(0);
    await link.waitFor({ timeout: 60_000 });
    expect(await listViolations(page)).toEqual([]);
    const [opened] = await Promise.all([context.waitForEvent('page'), link.click()]);
    await opened.getByRole('heading', { name: 'Université du Port' }).waitFor();
    expect(opened.url()).toBe(`${desk.portalUrl}/fr/partners/harbour/`);
    await context.close();
  });

  it('shows a link to a record as the address of its page in the language of the reader', async () => {
    const { page, context } = await desk.enter('ada', '/records/article');
    await page.getByRole('link', { name: 'Tides' }).click();
    await page.getByRole('textbox', { name: 'Text, English' }).click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('harb');
    await page.getByRole('option', { name: /Harbour University/ }).click();
    await page.getByRole('dialog', { name: 'Link' }).waitFor({ state: 'hidden' });
    await publish(page);
    await page.getByRole('link', { name: 'See it on the site' }).waitFor({ timeout: 60_000 });
    const html = await (await fetch(`${desk.portalUrl}/fr/news/tides/`)).text();
    expect(html).toContain('<a href="/fr/partners/harbour/">Harbour University</a>');
    await context.close();
  });

  it('is built again, taken back to an earlier build, and let go on', async () => {
    const { page, context } = await desk.enter('ada', '/site');
    await rows(page).first().waitFor();
    const before = await rows(page).count();
    await page.getByRole('button', { name: 'Build the site again' }).click();
    await live(page, before + 1);
    await page.getByText('asked for').first().waitFor();
    await page
      .getByRole('button', { name: /^Go back to this one/ })
      .last()
      .click();
    await page.getByText('The site shows an earlier build.').waitFor();
    await rows(page).last().getByText('on the site').waitFor();
    expect(await (await fetch(`${desk.portalUrl}/fr/partners/harbour/`)).text()).not.toContain('Université du Port');
    expect(await page.getByRole('button', { name: 'Build the site again' }).isDisabled()).toBe(true);
    expect(await listViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Show the newest content again' }).click();
    await page.getByText('The site shows an earlier build.').waitFor({ state: 'hidden' });
    await live(page, before + 2);
    const gone = `update site_builds set is_kept = false where id = (select id from site_builds order by created_at limit 1)`;
    await given.database.run(gone, []);
    await rows(page).last().getByText('Its pages are not kept any more.').waitFor();
    await context.close();
  });

  it('stays as it was when a build fails, and says why and which record is to be corrected', async () => {
    const { page, context } = await desk.enter('ada', '/records/article');
    await page.getByRole('link', { name: 'Tides' }).click();
    const body = page.getByRole('textbox', { name: 'Text, English' });
    await body.click();
    await page.keyboard.press('Control+End');
    await page.keyboard.insertText(' See [the chart](/en/no-such-page/).');
    await publish(page);
    await page.getByText('The build failed, and the site stays as it was before.').waitFor({ timeout: 60_000 });
    const dialog = page.getByRole('dialog');
    expect(await dialog.textContent()).toContain('leads to "/en/no-such-page/", which is not there.');
    expect(await page.getByRole('link', { name: 'See it on the site' }).count()).toBe(0);
    await page.goto('/desk/site');
    await page.getByRole('link', { name: /tides/ }).first().click();
    await page.getByRole('link', { name: 'Tides' }).waitFor();
    await context.close();
  });

  it('is looked at, and left alone, by those who may not build it', async () => {
    const { page, context } = await desk.enter('tom', '/site');
    await rows(page).first().waitFor();
    expect(await page.getByRole('button', { name: /Build the site again|Go back to this one/ }).count()).toBe(0);
    expect(await page.getByRole('link', { name: 'Open the site' }).getAttribute('href')).toBe(desk.portalUrl);
    await context.close();
  });
});
