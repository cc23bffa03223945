import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listViolations } from '../helpers/axe.ts';
import { describeOnAnyEngine } from '../helpers/databases.ts';
import { type Desk, openDesk } from '../helpers/desk.ts';
import { createWorld } from '../helpers/factories.ts';

describeOnAnyEngine('The settings of the site at the desk', (given) => {
  let desk: Desk;
  beforeAll(async () => {
    const world = createWorld(given.database);
    await world.add('projects', { slug: 'bridges', title: { en: 'Bridges' } });
    await world.settings({ name: { en: 'Portal' }, tagline: { en: 'Of the sea' }, locales: ['en', 'fr', 'kk'] });
    desk = await openDesk(given.database);
    await desk.add('ada', { role: 'editor' });
    await desk.add('eve', { role: 'editor' });
    await desk.add('tom', { role: 'translator', locales: ['fr'] });
  });
  afterAll(() => desk?.close());

  const open = async (who: string) => {
    const { page, context } = await desk.enter(who, '/settings');
    await page.getByLabel('Into').selectOption('fr');
    await page.getByLabel('Name, English').waitFor();
    return { page, context };
  };
  const publish = async (page: Page) => {
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: 'Publish now', disabled: false }).click();
  };
  const published = async () => {
    const query = '{ siteSettings { name(locale: FR) { value } tagline { value } featuredProject { slug } } }';
    const response = await fetch(`${desk.url}/graphql?query=${encodeURIComponent(query)}`, {
      headers: { 'apollo-require-preflight': 'yes' },
    });
    return (await response.json()).data.siteSettings;
  };

  it('are written in two languages beside each other, survive a closed tab, and are published', async () => {
    const { page, context } = await open('ada');
    await page.getByLabel('Name, French').fill('Portail');
    await page.getByRole('combobox', { name: 'Project put first' }).fill('bri');
    await page.getByRole('option', { name: 'Bridges' }).click();
    await page.keyboard.press('Tab');
    await page.getByRole('option', { name: 'Bridges' }).waitFor({ state: 'hidden' });
    await page.getByText('Changed in 2 places').waitFor();
    expect(await listViolations(page)).toEqual([]);
    await page.close();
    const again = await context.newPage();
    await again.goto('/desk/settings');
    await again.getByText('Changed in 2 places').waitFor();
    expect(await again.getByLabel('Name, French').inputValue()).toBe('Portail');
    await publish(again);
    await again.getByRole('heading', { name: 'Published' }).waitFor();
    expect(await published()).toEqual({
      name: { value: 'Portail' },
      tagline: { value: 'Of the sea' },
      featuredProject: { slug: 'bridges' },
    });
    await again.keyboard.press('Escape');
    await again.getByText('Nothing changed').waitFor();
    await context.close();
  });

  it('say at the field what stops them, in the words of the form', async () => {
    const { page, context } = await open('ada');
    await page.getByLabel('Name, English').fill('');
    await page.getByLabel('E-mail address to write to').fill('nobody');
    await publish(page);
    const dialog = page.getByRole('dialog', { name: 'Publish' });
    await dialog.getByText('2 things stop this from being published').waitFor();
    expect(await dialog.textContent()).toContain('“E-mail address to write to”');
    expect(await listViolations(page)).toEqual([]);
    await dialog.getByRole('link', { name: 'Name, English' }).click();
    await dialog.waitFor({ state: 'hidden' });
    const field = page.getByLabel('Name, English');
    await page
      .locator('.side', { has: field })
      .getByText('The text is missing in the language of the record')
      .waitFor();
    await page.getByRole('button', { name: 'Throw the changes away' }).click();
    expect(await field.inputValue()).toBe('Portal');
    await context.close();
  });

  it('show both sides when two people changed the same place', async () => {
    const [ada, eve] = [await open('ada'), await open('eve')];
    await ada.page.getByLabel('In a few words, English').fill('Of the coast');
    await eve.page.getByLabel('In a few words, English').fill('Of the islands');
    await publish(ada.page);
    await ada.page.getByRole('heading', { name: 'Published' }).waitFor();
    await publish(eve.page);
    const dialog = eve.page.getByRole('dialog', { name: 'Somebody else changed the same' });
    await dialog.getByText('Of the coast').waitFor();
    await dialog.getByText('Of the islands').waitFor();
    await dialog.getByRole('button', { name: 'All mine, on top' }).click();
    await eve.page.getByRole('heading', { name: 'Published' }).waitFor();
    expect((await published()).tagline).toEqual({ value: 'Of the islands' });
    await Promise.all([ada.context.close(), eve.context.close()]);
  });

  it('are not offered to who may not change them', async () => {
    const { page, context } = await desk.enter('tom');
    const menu = page.getByRole('navigation', { name: 'Menu' });
    await menu.getByRole('link', { name: 'The site' }).waitFor();
    expect(await menu.getByRole('link', { name: 'Site settings' }).count()).toBe(0);
    await page.goto('/desk/settings');
    await page.getByText('Only administrators and editors may change the settings of the portal.').waitFor();
    await context.close();
  });
});
