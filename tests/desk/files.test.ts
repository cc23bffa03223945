import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listViolations } from '../helpers/axe.ts';
import { describeOnAnyEngine } from '../helpers/databases.ts';
import { type Desk, openDesk } from '../helpers/desk.ts';
import { createWorld } from '../helpers/factories.ts';
import { chosen as given, pdf, pixel } from '../helpers/some-files.ts';

describeOnAnyEngine('Files at the desk', (engine) => {
  let desk: Desk;
  beforeAll(async () => {
    await createWorld(engine.database).add('articles', { slug: 'pier', title: { en: 'The pier' } });
    await createWorld(engine.database).add('documents', { slug: 'leaflet', title: { en: 'Leaflet' } });
    desk = await openDesk(engine.database);
    await desk.add('ada', { role: 'editor' });
  });
  afterAll(() => desk?.close());

  const publish = async (page: Page) => {
    await page.keyboard.press('Control+Enter');
    await page.getByText('Checking …').waitFor({ state: 'hidden' });
  };

  it('of a document are for editors alone before it is published; what cannot be taken is said at the field', async () => {
    const { page, context } = await desk.enter('ada', '/records/document');
    await page.getByRole('link', { name: 'Leaflet' }).click();
    const add = page.getByLabel('Add files', { exact: true });
    const dialog = page.getByRole('dialog', { name: 'Add files' });
    await add.setInputFiles([given('program.exe', Buffer.from('MZ\u0090')), given('Leaflet_ro.pdf', pdf(99))]);
    expect(await dialog.getByLabel('Language of Leaflet_ro.pdf').inputValue()).toBe('RO');
    expect(await dialog.getByRole('button', { name: 'Add 2 files' }).isDisabled()).toBe(true);
    await dialog.getByLabel('Language of program.exe').selectOption('EN');
    await dialog.getByRole('button', { name: 'Add 2 files' }).click();
    await dialog.getByText('"program.exe" is of a kind that cannot be uploaded.').waitFor();
    expect(await listViolations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Leave out program.exe' }).click();
    const row = page.getByRole('group', { name: /^Files \d+$/ }).last();
    const input = row.locator('input[type=file]');
    const link = row.getByRole('link', { name: /leaflet-ro\.pdf/ });
    await link.waitFor();
    expect(await row.getByLabel('Language').inputValue()).toBe('RO');
    await input.setInputFiles(given('photo.png', pixel));
    await row.getByText('upload it as a new file').waitFor();
    await input.setInputFiles(given('second.pdf', pdf(120)));
    // What only a draft names has an address of its own until then, and is there for editors alone.
    const second = row.getByRole('link', { name: /second\.pdf/ });
    await second.waitFor();
    expect((await fetch(`${desk.url}${await second.getAttribute('href')}`)).status).toBe(404);
    expect((await page.request.get(`${await second.getAttribute('href')}`)).status()).toBe(200);
    await row.getByRole('button', { name: /^Remove \d/ }).click();
    await second.waitFor({ state: 'hidden' });
    await context.close();
  });

  it('that are images are published with words for those who do not see them', async () => {
    const { page, context } = await desk.enter('ada', '/records/article');
    await page.getByRole('link', { name: 'The pier' }).click();
    await page.locator('#field-coverPath').setInputFiles(given('pier.png', pixel));
    await page.getByRole('link', { name: /pier\.png/ }).waitFor();
    await page.getByText(/Draft saved/).waitFor();
    await publish(page);
    const dialog = page.getByRole('dialog', { name: 'Publish' });
    await dialog.getByRole('link', { name: /What the cover shows/ }).click();
    await page.keyboard.press('Escape');
    await page.getByLabel('The cover is decorative').check();
    await page.getByText(/Draft saved/).waitFor();
    await publish(page);
    await dialog.getByRole('button', { name: 'Publish now', disabled: false }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByLabel('The cover is decorative').uncheck();
    await page.getByLabel('What the cover shows, English').fill('A pier at low tide');
    await page.getByText(/Draft saved/).waitFor();
    await publish(page);
    await dialog.getByRole('button', { name: 'Publish now', disabled: false }).click();
    await page.getByRole('heading', { name: 'Published' }).waitFor();
    await context.close();
  });
});
