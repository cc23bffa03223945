import { afterAll, beforeAll, expect, it } from 'vitest';
import { listViolations } from '../helpers/axe.ts';
import { describeOnAnyEngine } from '../helpers/databases.ts';
import { type Desk, openDesk } from '../helpers/desk.ts';
import { createWorld } from '../helpers/factories.ts';

describeOnAnyEngine('Several people and several records at the desk', (given) => {
  let desk: Desk;
  beforeAll(async () => {
    await createWorld(given.database).add(
      'events',
      { slug: 'open-day', title: { en: 'Open day', ro: 'Ziua porților deschise' }, kind: 'workshop' },
      { slug: 'seminar', title: { en: 'Seminar' }, kind: 'webinar' },
      { slug: 'fair', title: { en: 'Fair' }, kind: 'webinar' },
    );
    desk = await openDesk(given.database);
    await desk.add('ada', { role: 'editor' });
    await desk.add('ben', { role: 'editor' });
  });
  afterAll(() => desk?.close());

  const open = async (name: string, who = 'ada') => {
    const { page, context } = await desk.enter(who, '/records/event');
    await page.getByRole('link', { name, exact: true }).click();
    await page.getByLabel('Title, English').waitFor();
    return { page, context };
  };

  it('see who else is there, and whether they are changing something', async () => {
    const ada = await open('Fair');
    await ada.page.getByLabel('Website').fill('https://example.org/fair');
    await ada.page.getByText(/Draft saved/).waitFor();
    await ada.page.reload();
    await ada.page.getByText(/The draft differs/).waitFor();
    const ben = await open('Fair', 'ben');
    await ben.page.getByText('ada is changing this record.').waitFor();
    await ada.page.reload();
    await ada.page.getByText('ben has this record open.').waitFor();
    await Promise.all([ada.context.close(), ben.context.close()]);
  });

  it('say that a translation is still right though its source changed, and put one change back', async () => {
    const { page, context } = await open('Open day');
    await page.getByLabel('Into').selectOption('ro');
    await page.getByLabel('Title, English').fill('Open days');
    await page.getByLabel('Website').fill('https://example.org/days');
    await page.getByText(/Draft saved/).waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: 'Publish now', disabled: false }).click();
    await page.getByRole('heading', { name: 'Published' }).waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
    const romanian = page.locator('.side', { has: page.getByLabel('Title, Romanian') });
    await romanian.getByText('older than the source').waitFor();
    expect(await romanian.locator('ins').textContent()).toContain('days');
    await romanian.getByRole('button', { name: 'Still right' }).click();
    await romanian.getByText('up to date').waitFor();
    expect(await page.getByLabel('Title, Romanian').inputValue()).toBe('Ziua porților deschise');

    await page.getByRole('link', { name: 'History' }).click();
    await page
      .getByRole('button', { name: /^Put back what stood there before title/ })
      .first()
      .click();
    await page.getByText('It is put back, as a new revision.').waitFor();
    expect(await listViolations(page)).toEqual([]);
    await page.getByRole('link', { name: 'Back to the form' }).click();
    expect(await page.getByLabel('Title, English').inputValue()).toBe('Open day');
    expect(await page.getByLabel('Website').inputValue()).toBe('https://example.org/days');
    await page.goto('/desk/changes');
    await page
      .getByRole('row', { name: /ada.*Open day/ })
      .first()
      .waitFor();
    await context.close();
  });

  it('set one field of many and take it back, and confirm many', async () => {
    const { page, context } = await desk.enter('ada', '/records/event?kind=WEBINAR');
    await page.getByText('2 records', { exact: true }).waitFor();
    await page.getByLabel('Select all on this page').check();
    await page.getByRole('button', { name: 'Set a field' }).click();
    const dialog = page.getByRole('dialog', { name: 'Set a field' });
    await dialog.getByLabel('Field', { exact: true }).selectOption('kind');
    await dialog.locator('#bulk-value').selectOption('WORKSHOP');
    await dialog.getByRole('button', { name: 'See what would change (2)' }).click();
    await dialog.getByText('2 records would change.').waitFor();
    expect(await listViolations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Change them' }).click();
    await page.getByText('2 records were changed.').waitFor();
    await page.getByText('0 records', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('2 records', { exact: true }).waitFor();
    await page.getByLabel('Select all on this page').check();
    await page.getByRole('button', { name: 'Verified today' }).click();
    await page.getByText('2 records were changed.').waitFor();
    await context.close();
  });

  it('keep a list under a name', async () => {
    const { page, context } = await desk.enter('ada', '/records/event?kind=WEBINAR');
    await page.getByRole('button', { name: 'Save this view' }).click();
    const dialog = page.getByRole('dialog', { name: 'Save this view' });
    await dialog.getByLabel('Name of the view').fill('Our webinars');
    await dialog.getByRole('button', { name: 'Save this view' }).click();
    await page.goto('/desk/records/event');
    await page.getByRole('link', { name: 'Our webinars' }).click();
    await page.getByText('2 records', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Delete the view Our webinars' }).click();
    await page.getByRole('link', { name: 'Our webinars' }).waitFor({ state: 'hidden' });
    await context.close();
  });
});
