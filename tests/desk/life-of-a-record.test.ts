import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listViolations } from '../helpers/axe.ts';
import { describeOnAnyEngine } from '../helpers/databases.ts';
import { type Desk, openDesk } from '../helpers/desk.ts';
import { createWorld } from '../helpers/factories.ts';

describeOnAnyEngine('The life of a record at the desk', (given) => {
  let desk: Desk;
  beforeAll(async () => {
    const world = createWorld(given.database);
    await world.add('partners', { slug: 'harbour', name: { en: 'Harbour University' } });
    await world.add(
      'events',
      { slug: 'open-day', title: { en: 'Open day' }, partners: [{ partner: 'harbour', role: 'organiser' }] },
      { slug: 'staff-week', title: { en: 'Staff week' } },
      { slug: 'seminar', title: { en: 'Seminar' }, startsOn: '2026-05-04' },
      { slug: 'fair', title: { en: 'Fair' } },
    );
    desk = await openDesk(given.database);
    await desk.add('ada', { role: 'editor' });
    await desk.add('pia', { role: 'partner_editor', partner: 'harbour' });
  });
  afterAll(() => desk?.close());

  const open = async (name: string, noun = 'event', who = 'ada') => {
    const { page, context } = await desk.enter(who, `/records/${noun}`);
    await page.getByRole('link', { name, exact: true }).click();
    await page.getByRole('button', { name: 'Publish …' }).waitFor();
    return { page, context };
  };
  const more = async (page: Page, name: string) => {
    await page.getByText('More', { exact: true }).click();
    await page.getByRole('button', { name, exact: true }).click();
  };

  it('is as it was when a draft that was just begun is thrown away, and can be changed again', async () => {
    const { page, context } = await open('Fair');
    const title = page.getByLabel('Title, English');
    await title.fill('Fair, no');
    await more(page, 'Throw my draft away');
    await page.getByText('Nothing changed').waitFor();
    expect(await title.inputValue()).toBe('Fair');
    await title.fill('Fair, yes');
    await page.getByText(/Draft saved/).waitFor();
    await page.reload();
    expect(await title.inputValue()).toBe('Fair, yes');
    await more(page, 'Throw my draft away');
    await page.getByText('Nothing changed').waitFor();
    await context.close();
  });

  it('is published at a time by the clocks of a place, unless that is cancelled', async () => {
    const { page, context } = await open('Staff week');
    await page.getByLabel('Title, English').fill('Staff week, longer');
    await page.getByText(/Draft saved/).waitFor();
    await page.keyboard.press('Control+Enter');
    const dialog = page.getByRole('dialog', { name: 'Publish' });
    await dialog.getByText('Publish or archive later').click();
    await dialog.getByLabel('By the clocks of').selectOption('Asia/Almaty');
    await dialog.getByLabel('When').fill('2020-01-01T09:30');
    await dialog.getByRole('button', { name: 'Schedule', exact: true }).click();
    await dialog.locator('.schedule .problem').waitFor();
    await dialog.getByLabel('When').fill('2099-03-02T09:30');
    await dialog.getByRole('button', { name: 'Schedule', exact: true }).click();
    await dialog.getByText(/will be published .*Asia\/Almaty/).waitFor();
    expect(await listViolations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Close' }).click();
    await page
      .locator('.status-words')
      .getByText(/will be published/)
      .waitFor();
    await page.keyboard.press('Control+Enter');
    await dialog.getByText('Publish or archive later').click();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await dialog.getByText(/will be published/).waitFor({ state: 'hidden' });
    await context.close();
  });

  it('is archived and brought back, but not while the public is led to it', async () => {
    const { page, context } = await open('Harbour University', 'partner');
    await more(page, 'Archive');
    const dialog = page.getByRole('dialog', { name: 'Used by' });
    await dialog.getByRole('link', { name: 'Open day' }).waitFor();
    expect(await dialog.locator('.problem').textContent()).toMatch(/^[A-Z].*\.$/);
    expect(await listViolations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Close' }).click();
    await context.close();

    const seminar = await open('Seminar');
    await more(seminar.page, 'Archive');
    await seminar.page.locator('.status-words').getByText('Archived').waitFor();
    await more(seminar.page, 'Bring back from the archive');
    await seminar.page.locator('.status-words').getByText('On the site').waitFor();
    await seminar.context.close();
  });

  it('is the model of the next one, with its dates moved', async () => {
    const { page, context } = await open('Seminar');
    const starts = page.locator('#field-startsOn');
    await more(page, 'Duplicate');
    await page.getByLabel('Address of the copy').fill('seminar-next');
    await page.getByLabel('Move its dates by days').fill('364');
    await page.getByRole('button', { name: 'Make the copy' }).click();
    await page.locator('.status-words').getByText('Draft', { exact: true }).waitFor();
    expect(await starts.inputValue()).toBe('2027-05-03');
    await context.close();
  });

  it('is changed by a proposal, which comes back with a note or is published', async () => {
    const pia = await open('Fair', 'event', 'pia');
    const propose = async (text: string) => {
      await pia.page.getByLabel('Title, English').fill(text);
      await pia.page.getByText(/Draft saved/).waitFor();
      await pia.page.keyboard.press('Control+Enter');
      expect(await pia.page.getByRole('button', { name: 'Publish now' }).count()).toBe(0);
      await pia.page.getByLabel('Reason').fill('Shorter is better');
      await pia.page.getByRole('button', { name: 'Propose to somebody who may publish' }).click();
      await pia.page.locator('.status-words').getByText('Proposed').waitFor();
    };
    await propose('Fairs');
    const ada = await open('Fair');
    await ada.page.getByText('pia proposes a change.').waitFor();
    await ada.page.getByRole('button', { name: 'Read it' }).click();
    const dialog = ada.page.getByRole('dialog', { name: 'Draft of pia' });
    await dialog.getByLabel('Note').fill('Say which year');
    await dialog.getByRole('button', { name: 'Return with a note' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await pia.page.reload();
    await pia.page.getByText('Note: Say which year').waitFor();
    await pia.page.locator('.status-words').getByText('Returned').waitFor();
    await propose('Fair of 2027');
    await ada.page.reload();
    await ada.page.getByRole('button', { name: 'Read it' }).click();
    await dialog.getByRole('button', { name: 'Publish now' }).click();
    await ada.page.getByRole('heading', { level: 1, name: 'Fair of 2027' }).waitFor();
    await Promise.all([ada.context.close(), pia.context.close()]);
  });

  it('shows in the menu only what the viewer may do', async () => {
    const pia = await desk.enter('pia');
    const menu = pia.page.getByRole('navigation', { name: 'Menu' });
    await menu.getByRole('link', { name: 'My account' }).waitFor();
    expect(await menu.getByRole('link', { name: 'People' }).count()).toBe(0);
    await pia.context.close();
  });
});
