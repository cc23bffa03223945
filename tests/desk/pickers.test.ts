import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnAnyEngine } from '../helpers/databases.ts';
import { type Desk, openDesk } from '../helpers/desk.ts';
import { createWorld } from '../helpers/factories.ts';

describeOnAnyEngine('A field that offers what fits', (given) => {
  let desk: Desk;
  beforeAll(async () => {
    await createWorld(given.database).add('events', {
      slug: 'fair',
      title: { en: 'Fair' },
      kind: 'webinar',
      timeZone: 'Europe/Madrid',
    });
    await createWorld(given.database).add('partners', 'harbour-one', 'harbour-two', 'island');
    desk = await openDesk(given.database);
    await desk.add('ada', { role: 'editor' });
  });
  afterAll(() => desk?.close());

  it('keeps what is typed over what was chosen, letter by letter, and takes what fits', async () => {
    const { page, context } = await desk.enter('ada', '/records/event');
    await page.getByRole('link', { name: 'Fair', exact: true }).click();
    const zone = page.getByRole('combobox', { name: 'Time zone', exact: true });
    await zone.click();
    await zone.press('ControlOrMeta+a');
    for (const letter of 'bucharest') await page.keyboard.press(letter);
    expect(await zone.inputValue()).toBe('bucharest');
    await page.getByRole('option').first().waitFor();
    expect(await page.getByRole('option').allTextContents()).toEqual(['Europe/Bucharest']);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await zone.inputValue()).toBe('Europe/Bucharest');
    await page.getByText(/Draft saved/).waitFor();
    await page.reload();
    expect(await zone.inputValue()).toBe('Europe/Bucharest');
    await context.close();
  });

  it('takes the first that fits on Enter alone', async () => {
    const { page, context } = await desk.enter('ada', '/records/event');
    await page.getByRole('link', { name: 'Fair', exact: true }).click();
    const country = page.getByRole('combobox', { name: 'Country', exact: true });
    await country.fill('kazak');
    await country.press('Enter');
    expect(await country.inputValue()).toBe('Kazakhstan');
    await page.getByText(/Draft saved/).waitFor();
    await country.fill('');
    await page.getByText(/Draft saved/).waitFor();
    await context.close();
  });

  it('keeps the mark on a choice when others come meanwhile', async () => {
    const { page, context } = await desk.enter('ada', '/records/event');
    await page.getByRole('link', { name: 'Fair', exact: true }).click();
    const open = Promise.withResolvers<void>();
    await page.getByRole('button', { name: 'Add: Partners' }).click();
    const partner = page.getByRole('group', { name: 'Partners 1' }).getByRole('combobox', { name: 'Partner' });
    await partner.click();
    await page.getByRole('option', { name: 'Island' }).waitFor();
    // What fits the letters is held up until something is marked in the list that is there.
    await page.route('**/graphql', async (route) => {
      if (route.request().postData()?.includes('"har"')) await open.promise;
      await route.continue();
    });
    const asked = page.waitForRequest((request) => request.postData()?.includes('"har"') === true);
    await page.keyboard.type('har');
    await asked;
    await page.keyboard.press('ArrowUp');
    const marked = page.locator('[role=option][data-focused]');
    const name = await marked.textContent();
    expect(name).toContain('Island');
    open.resolve();
    await expect.poll(() => page.getByRole('option').count()).toBe(3);
    expect(await marked.textContent()).toBe(name);
    await page.keyboard.press('Enter');
    await expect.poll(() => partner.inputValue(), { timeout: 20_000 }).toBe('Island');
    await context.close();
  });

  it('is as it was when one leaves without choosing', async () => {
    const { page, context } = await desk.enter('ada', '/records/event');
    await page.getByRole('link', { name: 'Fair', exact: true }).click();
    const country = page.getByRole('combobox', { name: 'Country', exact: true });
    await country.click();
    for (const letter of 'kaz') await page.keyboard.press(letter);
    expect(await country.inputValue()).toBe('kaz');
    await page.keyboard.press('Tab');
    expect(await country.inputValue()).toBe('');
    await context.close();
  });

  it('says what to type before anybody did', async () => {
    const { page, context } = await desk.enter('ada', '/records/event');
    await page.keyboard.press('Control+K');
    const dialog = page.getByRole('dialog', { name: 'Find a record' });
    await dialog.waitFor();
    await page.getByRole('listbox').getByText('Type two letters of any name').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await context.close();
  });
});
