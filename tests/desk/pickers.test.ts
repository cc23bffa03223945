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
});
