import { afterAll, beforeAll, expect, it } from 'vitest';
import { listViolations } from '../helpers/axe.ts';
import { countActs, noteTask, printTasks } from '../helpers/count-acts.ts';
import { describeOnAnyEngine } from '../helpers/databases.ts';
import { openDesk, type ServedDesk } from '../helpers/desk.ts';
import { createWorld } from '../helpers/factories.ts';
import { chosen, pdf, pixel } from '../helpers/some-files.ts';

/** Two builds of the portal on a busy machine. */
const slow = 240_000;

describeOnAnyEngine('The tasks that end on the site', (given) => {
  let desk: ServedDesk;
  beforeAll(async () => {
    const world = createWorld(given.database);
    await world.settings({ locales: ['en', 'ro'] });
    await world.add('partners', 'harbour', { slug: 'steppe', name: { en: 'Steppe University' } });
    await world.add('events', {
      slug: 'open-day-2026',
      title: { en: 'Open day', ro: 'Ziua porților deschise' },
      startsOn: '2026-05-05',
      startTime: '10:00',
      timeZone: 'Europe/Madrid',
      partners: [{ partner: 'harbour', role: 'host' }],
    });
    await world.add('documents', { slug: 'leaflet', title: { en: 'Leaflet', ro: 'Pliant' } }, 'plain');
    desk = await openDesk(given.database, { hasPortal: true });
    await desk.add('ada', { role: 'editor' });
  });
  afterAll(async () => {
    printTasks();
    await desk?.close();
  });

  const read = async (path: string) => (await fetch(path.startsWith('http') ? path : `${desk.url}${path}`)).text();

  it('8: adds the Romanian leaflet and a cover to a document that has English', async () => {
    const { page, context } = await desk.enter('ada', '/records/document');
    await page.getByRole('link', { name: 'Leaflet' }).click();
    const add = page.getByLabel('Add files', { exact: true });
    const dialog = page.getByRole('dialog', { name: 'Add files' });
    await add.setInputFiles(chosen('leaflet_en.pdf', pdf(99)));
    await dialog.getByRole('button', { name: 'Add 1 file' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByLabel('Into').selectOption('ro');

    const acts = countActs(page);
    await acts.drop(add, chosen('leaflet_ro.pdf', pdf(120)));
    const language = dialog.getByLabel('Language of leaflet_ro.pdf');
    expect(await language.inputValue()).toBe('RO');
    await dialog.getByText('Guessed from its name').waitFor();
    await dialog.getByRole('group', { name: 'The files that are there already, in English' }).waitFor();
    expect(await listViolations(page)).toEqual([]);
    await acts.click(dialog.getByRole('button', { name: 'Add 1 file' }));
    await dialog.waitFor({ state: 'hidden' });
    await acts.drop(page.locator('#field-coverPath'), chosen('cover.png', pixel));
    await page.getByRole('link', { name: /cover\.png/ }).waitFor();
    await acts.write(page.getByLabel('What the cover shows, English'), 'A pier at low tide');
    await acts.write(page.getByLabel('What the cover shows, Romanian'), 'Un dig la reflux');
    await acts.press('Control+Enter');
    await acts.click(page.getByRole('button', { name: 'Publish now' }));
    await page.getByRole('heading', { name: 'Published' }).waitFor();
    expect(noteTask({ number: 8, name: 'A Romanian leaflet and a cover', target: 7 }, acts.count)).toBe(3);
    await page.keyboard.press('Escape');

    // Another edition takes the place of the Romanian file, and the English one is older from now on.
    const romanian = page.getByRole('group', { name: 'Files 2' });
    const address = (await romanian.getByRole('link', { name: /leaflet-ro\.pdf/ }).getAttribute('href')) ?? '';
    await add.setInputFiles(chosen('leaflet-ro.pdf', pdf(130)));
    await dialog.getByText('It takes the place of the file that is there').waitFor();
    await dialog.getByRole('radio', { name: 'are older now: readers are told so' }).check();
    expect(await dialog.getByRole('button', { name: 'Add 1 file' }).isDisabled()).toBe(true);
    await dialog.getByLabel('Version of the new files').fill('2027');
    await dialog.getByRole('button', { name: 'Add 1 file' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await romanian.getByRole('link', { name: /leaflet-ro-2\.pdf/ }).waitFor();
    // Readers have the former edition until the new one is published.
    expect(await read(address)).toContain('120 120');
    await page.getByRole('group', { name: 'Files 1' }).getByText('Of another version than the document').waitFor();
    expect(await romanian.getByText('Of another version than the document').count()).toBe(0);
    await page.getByLabel('What the cover shows, Romanian').fill('');
    await page.getByLabel('Into').selectOption('fr');
    await page.getByText(/Draft saved/).waitFor();
    await page.keyboard.press('Control+Enter');
    const publish = page.getByRole('dialog', { name: 'Publish' });
    // The link shows the language in which words are missing.
    await publish.getByRole('link', { name: /What the cover shows.*Romanian/ }).click();
    await page.getByLabel('What the cover shows, Romanian').fill('Un dig');
    await page.getByText(/Draft saved/).waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: 'Publish now' }).click();
    await page.getByRole('heading', { name: 'Published' }).waitFor();
    await page.keyboard.press('Escape');
    expect(await romanian.getByRole('link', { name: /leaflet-ro\.pdf/ }).getAttribute('href')).toBe(address);
    expect(await read(address)).toContain('130 130');

    await page.goto(`${desk.url}/desk/records/document`);
    await page.getByRole('link', { name: 'Plain' }).click();
    await page.locator('#field-coverPath').setInputFiles(chosen('cover.png', pixel));
    await page.getByRole('link', { name: /cover\.png/ }).waitFor();
    await page.getByLabel('The cover is decorative').check();
    await page.getByText(/Draft saved/).waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: 'Publish now' }).click();
    await page.getByRole('heading', { name: 'Published' }).waitFor();
    await context.close();
  });

  it(
    '3: makes the open day of next year from the one of this year, at another host',
    async () => {
      await desk.publish();
      const { page, context } = await desk.enter('ada');
      const acts = countActs(page);
      await acts.press('Control+K');
      await page.getByRole('dialog', { name: 'Find a record' }).waitFor();
      await acts.type('open day');
      await acts.click(page.getByRole('option', { name: /Open day/ }));
      await acts.click(page.getByText('More', { exact: true }));
      await acts.click(page.getByRole('button', { name: 'Duplicate' }));
      const copy = page.getByRole('dialog', { name: 'Duplicate' });
      expect(await copy.getByLabel('Address of the copy').inputValue()).toBe('open-day-2027');
      await acts.click(copy.getByRole('button', { name: 'Make the copy' }));
      await page.locator('.status-words').getByText('Draft', { exact: true }).waitFor();
      expect(await page.getByLabel('Starts on').inputValue()).toBe('2027-05-04');
      await acts.write(page.getByLabel('Starts at'), '09:30');
      const zone = page.getByRole('combobox', { name: 'Time zone', exact: true });
      await acts.write(zone, 'almaty');
      await acts.click(page.getByRole('option', { name: 'Asia/Almaty' }));
      const host = page.getByRole('group', { name: 'Partners 1' }).getByRole('combobox', { name: 'Partner' });
      await acts.write(host, 'steppe');
      await acts.click(page.getByRole('option', { name: /Steppe University/ }));
      await acts.press('Control+Enter');
      await acts.click(page.getByRole('button', { name: 'Publish now' }));
      const published = page.getByRole('dialog', { name: 'Published' });
      const link = published.getByRole('link', { name: 'See it on the site' });
      await link.waitFor({ timeout: slow });
      const [seen] = await Promise.all([context.waitForEvent('page'), acts.click(link)]);
      await seen.waitForLoadState();
      expect(noteTask({ number: 3, name: 'The open day of next year', target: 14 }, acts.count)).toBe(3);
      expect(new URL(seen.url()).pathname).toMatch(/^\/(en|ro)\/events\/open-day-2027\/$/);
      const text = (await seen.locator('main').textContent()) ?? '';
      expect(text).toContain('Steppe University');
      expect(text).toContain('09:30');
      const old = await read(`${desk.portalUrl}/en/events/open-day-2026/`);
      expect(old).toContain('5 May 2026');

      const leaflet = await read(`${desk.portalUrl}/ro/library/leaflet/`);
      expect(leaflet).toMatch(/<img[^>]*alt="Un dig la reflux"/);
      const plain = await read(`${desk.portalUrl}/en/library/plain/`);
      expect(plain).toMatch(/<img class="cover[^>]*\salt(=""|>|\s)/);
      await context.close();
    },
    2 * slow,
  );
});
