import { afterAll, beforeAll, expect, it } from 'vitest';
import { countActs, noteTask, printTasks } from '../helpers/count-acts.ts';
import { describeOnAnyEngine } from '../helpers/databases.ts';
import { type Desk, openDesk } from '../helpers/desk.ts';
import { createWorld } from '../helpers/factories.ts';

const inAll = (text: string) =>
  Object.fromEntries(['en', 'es', 'fr', 'ro', 'ru', 'kk', 'zh'].map((locale) => [locale, `${text} (${locale})`]));

describeOnAnyEngine('The tasks of translators', (given) => {
  let desk: Desk;
  beforeAll(async () => {
    await createWorld(given.database).add(
      'events',
      { slug: 'staff-week', title: { en: 'Staff week in Brașov' }, city: { en: 'Brașov' } },
      {
        slug: 'open-day',
        title: inAll('Open day'),
        summary: { ...inAll('The doors open at nine.'), en: 'The doors open at nine.' },
      },
    );
    desk = await openDesk(given.database);
    await desk.add('ada', { role: 'editor' });
  });
  afterAll(async () => {
    printTasks();
    await desk?.close();
  });

  it('1: translates the staff week in Brașov into French', async () => {
    const { page, context } = await desk.enter('ada');
    const acts = countActs(page);
    await acts.press('Control+K');
    await page.getByRole('dialog', { name: 'Find a record' }).waitFor();
    await acts.type('brasov');
    await acts.click(page.getByRole('option', { name: /Staff week in Brașov/ }));
    await acts.choose(page.getByLabel('Into'), 'fr');
    const title = page.getByLabel('Title, French');
    await acts.click(title);
    expect(await title.getAttribute('lang')).toBe('fr');
    expect(await page.getByLabel('Title, English').inputValue()).toBe('Staff week in Brașov');
    await acts.type('Semaine du personnel à Brașov');
    await page.getByText(/Draft saved/).waitFor();
    expect(noteTask({ number: 1, name: 'Translate a staff week', target: 6 }, acts.count)).toBe(3);

    await page.getByLabel('City, French').fill('Brașov');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: 'Publish now' }).click();
    await page.getByRole('heading', { name: 'Published' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'Events' }).click();
    const row = page.getByRole('row').filter({ hasText: 'Staff week' });
    await row.getByText(/missing:/).waitFor();
    expect(await row.textContent()).not.toContain('French');
    expect(await row.textContent()).toContain('Romanian');
    await context.close();
  });

  it('2: changes an English sentence, says that Romanian is still right, and corrects Kazakh', async () => {
    const { page, context } = await desk.enter('ada', '/records/event');
    await page.getByRole('link', { name: 'Open day' }).click();
    await page.getByLabel('Summary, English').waitFor();
    const acts = countActs(page);
    const side = (language: string) => page.locator('.side').filter({ has: page.getByLabel(`Summary, ${language}`) });
    await acts.write(page.getByLabel('Summary, English'), 'The doors open at ten.');
    await acts.choose(page.getByLabel('Into'), 'ro');
    await side('Romanian').getByText('older than the source').waitFor();
    const change = side('Romanian').locator('.source-change');
    expect(await change.locator('del').allTextContents()).toEqual([expect.stringContaining('nine')]);
    expect(await change.locator('ins').allTextContents()).toEqual([expect.stringContaining('ten')]);
    await acts.click(side('Romanian').getByRole('button', { name: 'Still right' }));
    await side('Romanian').getByText('up to date').waitFor();
    await acts.choose(page.getByLabel('Into'), 'kk');
    await acts.write(page.getByLabel('Summary, Kazakh'), 'Есіктер сағат онда ашылады.');
    await acts.press('Control+Enter');
    await acts.click(page.getByRole('button', { name: 'Publish now' }));
    await page.getByRole('heading', { name: 'Published' }).waitFor();
    expect(noteTask({ number: 2, name: 'Change a sentence of seven languages', target: 10 }, acts.count)).toBe(3);

    await page.keyboard.press('Escape');
    await page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'Events' }).click();
    const older = page
      .getByRole('row')
      .filter({ hasText: 'Open day' })
      .getByText(/older:/);
    expect(await older.textContent()).toBe('older: Spanish, French, Russian, Chinese');
    await page.getByRole('link', { name: 'Open day' }).click();
    await page.getByLabel('Into').selectOption('ro');
    expect(await page.getByLabel('Summary, Romanian').inputValue()).toBe('The doors open at nine. (ro)');
    await context.close();
  });
});
