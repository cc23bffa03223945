import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listViolations } from '../helpers/axe.ts';
import { byKeyboard, fitsTheWindow, keepsFocus } from '../helpers/by-keyboard.ts';
import { describeOnAnyEngine } from '../helpers/databases.ts';
import { type Desk, openDesk } from '../helpers/desk.ts';
import { createWorld } from '../helpers/factories.ts';

const small = { width: 320, height: 800 };

describeOnAnyEngine('By keyboard alone, on 320 pixels, an editor', (given) => {
  let desk: Desk;
  beforeAll(async () => {
    const world = createWorld(given.database);
    await world.add('partners', { slug: 'harbour', name: { en: 'Harbour' } }, 'steppe');
    await world.add(
      'events',
      {
        slug: 'staff-week',
        title: { en: 'Staff week in Brașov' },
        city: { en: 'Brașov' },
        timeZone: 'Europe/Bucharest',
      },
      {
        slug: 'open-day-2026',
        title: { en: 'Open day', ro: 'Ziua porților' },
        startsOn: '2026-05-05',
        timeZone: 'Europe/Bucharest',
        partners: [{ partner: 'harbour', role: 'host' }],
      },
    );
    await world.add('articles', { slug: 'pier', title: { en: 'Pier' } });
    desk = await openDesk(given.database);
    await desk.add('ada', { role: 'editor' });
    await desk.add('ben', { role: 'editor' });
  });
  afterAll(() => desk?.close());

  const enter = async (name: string) => {
    const { page, context } = await desk.enter(name);
    await page.setViewportSize(small);
    const keys = byKeyboard(page);
    const find = async (text: string, label: RegExp) => {
      await keys.press('Control+K');
      await page.getByRole('dialog', { name: 'Find a record' }).waitFor();
      await keys.type(text);
      await page.getByRole('option', { name: label }).waitFor();
      await keys.press('ArrowDown');
      await keys.press('Enter');
      await page.getByRole('heading', { level: 1, name: label }).waitFor();
      await keepsFocus(page);
    };
    return { page, context, keys, find };
  };
  const isClean = async (page: Page) => {
    await fitsTheWindow(page);
    expect(await listViolations(page)).toEqual([]);
  };
  const publish = async (page: Page) => {
    const keys = byKeyboard(page);
    await page.getByText(/Draft saved/).waitFor();
    await keys.press('Control+Enter');
    await keys.enter(page.getByRole('button', { name: 'Publish now' }));
    await page.getByRole('heading', { name: 'Published' }).waitFor();
    await isClean(page);
    await keys.press('Escape');
    await page.locator('.overlay').waitFor({ state: 'detached' });
    await keepsFocus(page);
  };

  it('translates (1)', async () => {
    const { page, context, keys, find } = await enter('ada');
    await find('brasov', /Staff week in Brașov/);
    await keys.choose(page.getByLabel('Into'), 'French');
    await keys.write(page.getByLabel('Title, French'), 'Semaine du personnel');
    await page.getByText(/Draft saved/).waitFor();
    await isClean(page);
    await context.close();
  });

  it('changes a sentence, and says that a translation is still right (2)', async () => {
    const { page, context, keys, find } = await enter('ada');
    await find('open day', /Open day/);
    await keys.choose(page.getByLabel('Into'), 'Romanian');
    await keys.write(page.getByLabel('Title, English'), 'Open day of the harbour');
    const romanian = page.locator('.side').filter({ has: page.getByLabel('Title, Romanian') });
    await keys.enter(romanian.getByRole('button', { name: 'Still right' }));
    await romanian.getByText('up to date').waitFor();
    await keepsFocus(page);
    await publish(page);
    await context.close();
  });

  it('makes next year’s event from this year’s (3), at an hour that exists (4)', async () => {
    const { page, context, keys, find } = await enter('ada');
    await find('open day', /Open day/);
    await keys.enter(page.locator('details.more summary'));
    await keys.enter(page.getByRole('button', { name: 'Duplicate' }));
    await isClean(page);
    await keys.enter(page.getByRole('button', { name: 'Make the copy' }));
    await page.locator('.status-words').getByText('Draft', { exact: true }).waitFor();
    expect(await page.getByLabel('Starts on').inputValue()).toBe('2027-05-04');
    await keepsFocus(page);
    await keys.to(page.getByLabel('Starts on'));
    await keys.type('03282027');
    await keys.to(page.getByLabel('Starts at'));
    await keys.type('0330A');
    await page.getByText('jump over it').waitFor();
    await keys.enter(page.getByRole('button', { name: 'Take 04:00' }));
    expect(await page.getByLabel('Starts at').inputValue()).toBe('04:00');
    await keepsFocus(page);
    await publish(page);
    await context.close();
  });

  it('decides between two texts for one place (5), and puts one back from history (7)', async () => {
    const ada = await enter('ada');
    const ben = await enter('ben');
    for (const { find } of [ada, ben]) await find('harbour', /^Harbour/);
    for (const [{ page, keys }, address] of [
      [ada, 'https://example.org/ada'],
      [ben, 'https://example.org/ben'],
    ] as const) {
      await keys.write(page.getByLabel('Website', { exact: true }), address);
      await page.getByText(/Draft saved/).waitFor();
    }
    await publish(ada.page);
    await ben.keys.press('Control+Enter');
    await ben.keys.enter(ben.page.getByRole('button', { name: 'Publish now' }));
    const question = ben.page.getByRole('dialog', { name: 'Somebody else changed the same' });
    await question.waitFor();
    await isClean(ben.page);
    await ben.keys.enter(question.getByRole('button', { name: 'Publish as chosen' }));
    await ben.page.getByRole('heading', { name: 'Published' }).waitFor();
    await ben.keys.press('Escape');
    await ben.keys.enter(ben.page.getByRole('link', { name: 'History' }));
    await ben.keys.enter(ben.page.getByRole('button', { name: /^Put back what stood there before/ }).first());
    await ben.page.getByRole('heading', { name: 'Revision 4' }).waitFor();
    await keepsFocus(ben.page);
    await isClean(ben.page);
    await Promise.all([ada.context.close(), ben.context.close()]);
  });

  it('writes Markdown and leaves the editor again, and the text is there the next time (6)', async () => {
    const { page, context, keys, find } = await enter('ada');
    await find('pier', /Pier/);
    const body = page.getByRole('textbox', { name: 'Text, English' });
    await keys.write(body, 'Many words at low tide');
    await keys.press('Tab');
    expect(await body.and(page.locator(':focus')).count()).toBe(0);
    await page.getByText(/Draft saved/).waitFor();
    await isClean(page);
    await page.reload();
    await body.getByText('Many words at low tide').waitFor();
    await context.close();
  });
});
