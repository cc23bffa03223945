import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listViolations } from '../helpers/axe.ts';
import { describeOnAnyEngine } from '../helpers/databases.ts';
import { type Desk, openDesk } from '../helpers/desk.ts';
import { createWorld } from '../helpers/factories.ts';

describeOnAnyEngine('Nobody meets a barrier', (given) => {
  let desk: Desk;
  beforeAll(async () => {
    const world = createWorld(given.database);
    await world.add('projects', { slug: 'bridges', title: { en: 'Bridges' } });
    await world.add('events', { slug: 'open-day', title: { en: 'Open day' } });
    desk = await openDesk(given.database);
    await desk.add('ada', { role: 'editor' });
    await desk.add('tom', { role: 'translator', locales: ['fr'] });
  });
  afterAll(() => desk?.close());

  const open = async (who = 'ada') => {
    const { page, context } = await desk.enter(who, '/records/event');
    await page.getByRole('link', { name: 'Open day' }).click();
    await page.getByLabel('Title, English').waitFor();
    return { page, context };
  };
  // An open list hides the page around it from assistive technology; Tab closes the list before the focus gets there.
  const ofHiddenPage = /^(aria-hidden-focus|page-has-heading-one|region) /;
  const inEach = async (page: Page, but = /^$/) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(
        (await listViolations(page)).filter((line) => !but.test(line)),
        colorScheme,
      ).toEqual([]);
    }
  };

  it('while a choice is open', async () => {
    const { page, context } = await open();
    await page.getByRole('combobox', { name: 'Project' }).fill('bri');
    const option = page.getByRole('option', { name: /bridges/i });
    await option.waitFor();
    await inEach(page, ofHiddenPage);
    await page.keyboard.press('Tab');
    await option.waitFor({ state: 'hidden' });
    await context.close();
  });

  it('when something stops a record from being published', async () => {
    const { page, context } = await open();
    await page.getByLabel('Title, English').fill('');
    await page.getByText(/Draft saved/).waitFor();
    await page.keyboard.press('Control+Enter');
    const dialog = page.getByRole('dialog', { name: 'Publish' });
    await dialog.getByText('1 thing stops this from being published').waitFor();
    await inEach(page);
    await dialog.getByRole('link', { name: /Title/ }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.locator('#field-title .problem', { hasText: 'It is missing.' }).waitFor();
    await inEach(page);
    await context.close();
  });

  it('while the API does not answer, and when it answers again', async () => {
    const { page, context } = await open();
    await context.route('**/graphql', (route) => route.abort());
    await page.getByLabel('Website').fill('https://example.org/offline');
    await page.getByText(/Not saved, kept in this browser/).waitFor();
    await inEach(page);
    await context.unroute('**/graphql');
    await page.keyboard.press('Control+s');
    await page.getByText(/Draft saved/).waitFor();
    await context.close();
  });

  it('in what they may not change', async () => {
    const { page, context } = await open('tom');
    await page.getByLabel('Into').selectOption('fr');
    expect(await page.getByLabel('Title, English').getAttribute('readonly')).not.toBeNull();
    await inEach(page);
    const menu = page.getByRole('navigation', { name: 'Menu' });
    expect(await menu.getByRole('link', { name: /^(Sheets in and out|People|API keys)$/ }).count()).toBe(0);
    await page.getByLabel('Title, French').fill('Portes ouvertes');
    await page.getByText(/Draft saved/).waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: 'Publish now', disabled: false }).click();
    await page.getByRole('heading', { name: 'Published' }).waitFor();
    await context.close();
  });
});
