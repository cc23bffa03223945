import { sessions } from '@portolan/schema/tables';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listViolations } from '../helpers/axe.ts';
import { describeOnAnyEngine } from '../helpers/databases.ts';
import { type Desk, openDesk, signIn } from '../helpers/desk.ts';
import { createWorld } from '../helpers/factories.ts';

describeOnAnyEngine('An editor at the desk', (given) => {
  let desk: Desk;
  beforeAll(async () => {
    const world = createWorld(given.database);
    await world.add(
      'events',
      { slug: 'open-day', title: { en: 'Open day' }, website: 'https://example.org/a' },
      { slug: 'staff-week', title: { en: 'Staff week in Brașov' } },
      { slug: 'lost-tab', title: { en: 'Lost tab' } },
      { slug: 'ended', title: { en: 'Ended' } },
      { slug: 'keys-only', title: { en: 'Keys only' } },
    );
    desk = await openDesk(given.database);
    await desk.add('ada', { role: 'editor' });
    await desk.add('ben', { role: 'editor' });
  });
  afterAll(() => desk?.close());

  /** Opens a record from its list. */
  const openRecord = async (name: string, editor = 'ada') => {
    const { page, context } = await desk.enter(editor, '/records/event');
    await page.getByRole('link', { name }).click();
    await page.getByLabel('Into').selectOption('fr');
    return { page, context, title: page.getByLabel('Title, French') };
  };
  const waitForSave = (page: Page) => page.getByText(/Draft saved/).waitFor();
  const askPublic = async (slug: string) => {
    const query = `{ event(slug: "${slug}") { website title(locale: FR) { value locale } } }`;
    const response = await fetch(`${desk.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    return ((await response.json()) as { data: { event: { website: string | null; title: object } } }).data.event;
  };

  it('finds a record without its accents, translates it, and publishes what the public then reads', async () => {
    const { page, context } = await desk.enter('ada', '/records/event');
    await page.getByLabel('Search', { exact: true }).fill('brasov');
    await page.getByText('1 record', { exact: true }).waitFor();
    await page.getByRole('link', { name: 'Staff week in Brașov' }).click();
    await page.getByLabel('Into').selectOption('fr');
    const title = page.getByLabel('Title, French');
    expect(await title.getAttribute('lang')).toBe('fr');
    await title.fill('Semaine du personnel');
    await waitForSave(page);
    expect(await askPublic('staff-week')).toMatchObject({ title: { locale: 'EN' } });

    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: 'Publish now' }).click();
    await page.getByRole('heading', { name: 'Published' }).waitFor();
    expect(await askPublic('staff-week')).toMatchObject({ title: { value: 'Semaine du personnel', locale: 'FR' } });
    await context.close();
  });

  it('finds what was typed again after the tab was closed before anything was saved', async () => {
    const { page, context, title } = await openRecord('Lost tab');
    await context.route('**/graphql', (route) => route.abort());
    await title.fill('Onglet perdu');
    await page.getByText(/Not saved, kept in this browser/).waitFor();
    await page.close({ runBeforeUnload: false });
    await context.unroute('**/graphql');

    const next = await context.newPage();
    await next.goto('/desk/records/event');
    await next.getByRole('link', { name: 'Lost tab' }).click();
    await next.getByLabel('Title, French').waitFor();
    expect(await next.getByLabel('Title, French').inputValue()).toBe('Onglet perdu');
    await waitForSave(next);
    await context.close();
  });

  it('signs in over the form when the session ended, and goes on', async () => {
    const { page, context, title } = await openRecord('Ended', 'ben');
    await desk.database.db.delete(sessions);
    await title.fill('Terminée');
    await page.getByRole('dialog', { name: 'Your session has ended' }).waitFor();
    await signIn(page, 'ben');
    await waitForSave(page);
    expect(await title.inputValue()).toBe('Terminée');
    await context.close();
  });

  it('is asked field by field when somebody else published the same, and loses nothing', async () => {
    const ada = await openRecord('Open day');
    const ben = await openRecord('Open day', 'ben');
    for (const [{ page }, address] of [
      [ada, 'https://example.org/ada'],
      [ben, 'https://example.org/ben'],
    ] as const) {
      await page.getByLabel('Website').fill(address);
      await waitForSave(page);
    }
    await ada.page.keyboard.press('Control+Enter');
    await ada.page.getByRole('button', { name: 'Publish now' }).click();
    await ada.page.getByRole('heading', { name: 'Published' }).waitFor();

    await ben.page.keyboard.press('Control+Enter');
    await ben.page.getByRole('button', { name: 'Publish now' }).click();
    const dialog = ben.page.getByRole('dialog', { name: 'Somebody else changed the same' });
    await dialog.waitFor();
    expect(await dialog.textContent()).toContain('https://example.org/ada');
    expect(await dialog.textContent()).toContain('https://example.org/ben');
    expect(await listViolations(ben.page)).toEqual([]);
    await dialog.getByRole('button', { name: 'All mine, on top' }).click();
    await ben.page.getByRole('heading', { name: 'Published' }).waitFor();
    expect(await askPublic('open-day')).toMatchObject({ website: 'https://example.org/ben' });
    await Promise.all([ada.context.close(), ben.context.close()]);
  });

  it('does all of it with the keyboard alone', async () => {
    const { page, context } = await desk.enter('ada', '/records/event');
    await page.getByRole('link', { name: 'Keys only' }).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('keys only');
    await page.getByText('1 record', { exact: true }).waitFor();
    await page.getByRole('link', { name: 'Keys only' }).focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Title, English').waitFor();
    await page.getByLabel('Title, English').focus();
    await page.keyboard.press('End');
    await page.keyboard.type(' today');
    await page.keyboard.press('Control+s');
    await waitForSave(page);
    await page.keyboard.press('Alt+ArrowDown');
    expect(await page.evaluate<string>('document.activeElement?.id')).toMatch(/^field-title-/);
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: 'Publish now', disabled: false }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Published' }).waitFor();
    await context.close();
  });
});
