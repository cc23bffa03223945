import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listViolations } from '../helpers/axe.ts';
import { describeOnAnyEngine } from '../helpers/databases.ts';
import { type Desk, openDesk } from '../helpers/desk.ts';
import { createWorld } from '../helpers/factories.ts';

const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const pdf = (size: number) =>
  Buffer.from(
    `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${size} ${size}]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`,
  );
const given = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/octet-stream', buffer });

describeOnAnyEngine('Files at the desk', (engine) => {
  let desk: Desk;
  beforeAll(async () => {
    await createWorld(engine.database).add('articles', { slug: 'pier', title: { en: 'The pier' } });
    await createWorld(engine.database).add('documents', { slug: 'leaflet', title: { en: 'Leaflet' } });
    desk = await openDesk(engine.database);
    await desk.add('ada', { role: 'editor' });
  });
  afterAll(() => desk?.close());

  const read = async (path: string) => Buffer.from(await (await fetch(`${desk.url}${path}`)).arrayBuffer());
  const publish = async (page: Page) => {
    await page.keyboard.press('Control+Enter');
    await page.getByText('Checking …').waitFor({ state: 'hidden' });
  };

  it('of a document keep their address when another takes their place; what cannot be taken is said at the field', async () => {
    const { page, context } = await desk.enter('ada', '/records/document');
    await page.getByRole('link', { name: 'Leaflet' }).click();
    await page.getByRole('button', { name: 'Add: Files' }).click();
    const row = page.getByRole('group', { name: /^Files \d+$/ }).last();
    const input = row.locator('input[type=file]');
    await input.setInputFiles(given('program.exe', Buffer.from('MZ\u0090')));
    await row.getByText('"program.exe" is of a kind that cannot be uploaded.').waitFor();
    expect(await listViolations(page)).toEqual([]);
    await input.setInputFiles(given('Leaflet_ro.pdf', pdf(99)));
    const link = row.getByRole('link', { name: /leaflet-ro\.pdf/ });
    const address = (await link.getAttribute('href')) ?? '';
    expect(await row.getByLabel('Language').inputValue()).toBe('RO');
    await input.setInputFiles(given('photo.png', pixel));
    await row.getByText('upload it as a new file').waitFor();
    await input.setInputFiles(given('second.pdf', pdf(120)));
    await expect.poll(async () => (await read(address)).equals(pdf(120))).toBe(true);
    expect(await link.getAttribute('href')).toBe(address);
    await row.getByRole('button', { name: /^Remove \d/ }).click();
    await link.waitFor({ state: 'hidden' });
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
    await page.getByLabel('What the cover shows, English').fill('A pier at low tide');
    await page.getByText(/Draft saved/).waitFor();
    await publish(page);
    await dialog.getByRole('button', { name: 'Publish now', disabled: false }).click();
    await page.getByRole('heading', { name: 'Published' }).waitFor();
    await context.close();
  });
});
