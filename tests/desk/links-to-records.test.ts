import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listViolations } from '../helpers/axe.ts';
import { describeOnAnyEngine } from '../helpers/databases.ts';
import { type Desk, openDesk } from '../helpers/desk.ts';
import { createWorld } from '../helpers/factories.ts';

describeOnAnyEngine('A link to a record in a text', (given) => {
  let desk: Desk;
  beforeAll(async () => {
    const world = createWorld(given.database);
    await world.add('partners', { slug: 'harbour', name: { en: 'Harbour University' } });
    await world.add('contacts', { slug: 'harbour-master', partner: 'harbour', displayName: { en: 'Harbour Master' } });
    await world.add('articles', { slug: 'tides', title: { en: 'Tides' }, body: { en: 'See the map.' } });
    desk = await openDesk(given.database);
    await desk.add('ada', { role: 'editor' });
  });
  afterAll(() => desk?.close());

  const open = async () => {
    const { page, context } = await desk.enter('ada', '/records/article');
    await page.getByRole('link', { name: 'Tides' }).click();
    const text = page.getByRole('textbox', { name: 'Text, English' });
    await text.click();
    await page.keyboard.press('Control+Home');
    return { page, context, text };
  };
  const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Link' });

  it('is found by name with Ctrl K, and leads to the record whatever its address becomes', async () => {
    const { page, context, text } = await open();
    await page.keyboard.press('Control+k');
    const dialog = dialogOf(page);
    expect(await page.getByRole('dialog').count()).toBe(1);
    // An open list lies over the page, outside of its regions.
    expect((await listViolations(page)).filter((line) => !line.startsWith('region '))).toEqual([]);
    await page.keyboard.type('harb');
    await page.getByRole('option', { name: /Harbour University/ }).waitFor();
    // A contact has no page that a link could lead to.
    expect(await page.getByRole('option', { name: /Harbour Master/ }).count()).toBe(0);
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    await page.keyboard.type(' is near. ');
    expect(await text.textContent()).toBe('[Harbour University](portolan:partner/harbour) is near. See the map.');
    await context.close();
  });

  it('takes the words that are selected, and another address where a link stands already', async () => {
    const { page, context, text } = await open();
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText('our neighbour');
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+k');
    await dialogOf(page).getByLabel('Or an address elsewhere').fill('example.org');
    await dialogOf(page).getByRole('button', { name: 'Link to this address' }).click();
    await dialogOf(page).getByText('Write a whole address').waitFor();
    await dialogOf(page).getByLabel('Or an address elsewhere').fill('https://example.org/a');
    await dialogOf(page).getByRole('button', { name: 'Link to this address' }).click();
    await dialogOf(page).waitFor({ state: 'hidden' });
    expect(await text.textContent()).toBe('[our neighbour](https://example.org/a)');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('harbour uni');
    await page.getByRole('option', { name: /Harbour University/ }).click();
    await dialogOf(page).waitFor({ state: 'hidden' });
    expect(await text.textContent()).toBe('[our neighbour](portolan:partner/harbour)');
    await context.close();
  });

  it('to nothing is told at its field before it is published', async () => {
    const { page, context } = await open();
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText('See [this](portolan:event/none).');
    await page.getByText(/Draft saved/).waitFor();
    await page.keyboard.press('Control+Enter');
    const dialog = page.getByRole('dialog', { name: 'Publish' });
    await dialog
      .getByText('“Text, English” links to "portolan:event/none", and no published Event is there.')
      .waitFor();
    await dialog.getByRole('link', { name: 'Text, English' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.locator('.side').getByText('no published Event is there').waitFor();
    await context.close();
  });
});
