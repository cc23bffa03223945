import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listViolations } from '../helpers/axe.ts';
import { byKeyboard, fitsTheWindow, keepsFocus } from '../helpers/by-keyboard.ts';
import { describeOnAnyEngine } from '../helpers/databases.ts';
import { type Desk, openDesk } from '../helpers/desk.ts';
import { createWorld } from '../helpers/factories.ts';
import { lines } from '../helpers/sheets.ts';
import { chosen, pdf, pixel } from '../helpers/some-files.ts';

describeOnAnyEngine('By keyboard alone, on 320 pixels, many things', (given) => {
  let desk: Desk;
  beforeAll(async () => {
    const world = createWorld(given.database);
    await world.add('partners', 'harbour', 'island', 'steppe');
    await world.add('events', {
      slug: 'fair',
      title: { en: 'Fair' },
      timeZone: 'UTC',
      partners: [{ partner: 'steppe', role: 'host' }],
    });
    await world.add('documents', { slug: 'leaflet', title: { en: 'Leaflet' } });
    desk = await openDesk(given.database);
    await desk.add('ada', { role: 'editor' });
  });
  afterAll(() => desk?.close());

  const enter = async (path: string) => {
    const { page, context } = await desk.enter('ada', path);
    await page.setViewportSize({ width: 320, height: 800 });
    return { page, context, keys: byKeyboard(page) };
  };
  const isClean = async (page: Page) => {
    await fitsTheWindow(page);
    expect(await listViolations(page)).toEqual([]);
  };

  it('are files: added, taken away, and a cover described (8)', async () => {
    const { page, context, keys } = await enter('/records/document');
    await keys.enter(page.getByRole('link', { name: 'Leaflet' }));
    const dialog = page.getByRole('dialog', { name: 'Add files' });
    await keys.take(page.getByLabel('Add files', { exact: true }), [
      chosen('leaflet_en.pdf', pdf(90)),
      chosen('leaflet.pdf', pdf(91)),
    ]);
    await keys.choose(dialog.getByLabel('Language of leaflet.pdf'), 'Romanian');
    await isClean(page);
    await keys.enter(dialog.getByRole('button', { name: 'Add 2 files' }));
    await page.getByRole('link', { name: /leaflet\.pdf/ }).waitFor();
    await keepsFocus(page);
    await keys.enter(page.getByRole('button', { name: 'Remove Files 2' }));
    await keepsFocus(page);
    await keys.take(page.locator('#field-coverPath'), chosen('cover.png', pixel));
    await page.getByRole('link', { name: /cover\.png/ }).waitFor();
    await keys.write(page.getByLabel('What the cover shows, English'), 'A pier');
    await page.getByText(/Draft saved/).waitFor();
    await keys.press('Control+Enter');
    await keys.enter(page.getByRole('button', { name: 'Publish now' }));
    await page.getByRole('heading', { name: 'Published' }).waitFor();
    await context.close();
  });

  it('are the rows of a sheet, the bad ones left out (9)', async () => {
    const { page, context, keys } = await enter('/exchange');
    const records = page.getByLabel('Records', { exact: true });
    await keys.choose(records, 'Partners');
    const sheet = lines('slug,name.en,kind,countryCode', 'new-one,New,ngo,ES', 'odd-one,Odd,nonsense,ES');
    await keys.take(page.getByLabel('Sheet (XLSX or CSV)'), chosen('partners.csv', Buffer.from(sheet)));
    await keys.enter(page.getByRole('button', { name: 'See what would happen' }));
    await keys.to(page.getByRole('radio', { name: 'All or nothing: correct the sheet first' }));
    await isClean(page);
    await keys.press('ArrowDown');
    await page.getByText('Rows that are left out: 3.').waitFor();
    await keepsFocus(page);
    await keys.write(page.getByLabel('Reason'), 'New partners');
    await keys.enter(page.getByRole('button', { name: 'Import', exact: true }));
    await page.getByText('The sheet is imported.').waitFor();
    await keepsFocus(page);
    await context.close();
  });

  it('are records: an odd code kept, all of them verified and that undone (10), those archived that may be', async () => {
    const { page, context, keys } = await enter('/records/partner');
    await keys.enter(page.getByRole('link', { name: 'Harbour' }));
    await keys.enter(page.getByRole('button', { name: 'Add: Identifiers' }));
    const row = page.getByRole('group', { name: 'Identifiers 1' });
    await keys.choose(row.getByLabel('Scheme'), 'Erasmus code');
    await keys.write(row.getByLabel('Value'), 'MALAGA');
    await row.locator('.warning').waitFor();
    await isClean(page);
    await keys.write(row.getByLabel('Value'), 'E  MALAGA01');
    await row.locator('.warning').waitFor({ state: 'detached' });
    await page.getByText(/Draft saved/).waitFor();
    expect(await row.getByLabel('Value').inputValue()).toBe('E  MALAGA01');
    await page.goto(`${desk.url}/desk/records/partner`);
    await keys.to(page.getByLabel('Select all on this page'));
    await keys.press('Space');
    await keys.enter(page.getByRole('button', { name: 'Verified today' }));
    await page.getByText('records were changed.').waitFor();
    await isClean(page);
    await keys.enter(page.getByRole('button', { name: 'Undo' }));
    await page.getByText('records are as they were before.').waitFor();
    await keepsFocus(page);

    await keys.to(page.getByLabel('Select all on this page'));
    await keys.press('Space');
    await keys.enter(page.getByRole('button', { name: 'Archive' }));
    const dialog = page.getByRole('dialog', { name: 'Archive' });
    await dialog.getByText('Steppe: The Event "Fair" names it in “Partners”.').waitFor();
    await isClean(page);
    await keys.enter(dialog.getByRole('button', { name: 'Archive them' }));
    await page.getByText('records were changed.').waitFor();
    const archived = () => given.database.run(`select slug from partners where publication_status = 'archived'`, []);
    expect((await archived()).length).toBeGreaterThanOrEqual(2);
    await keys.enter(page.getByRole('button', { name: 'Undo' }));
    await page.getByText('records are as they were before.').waitFor();
    expect(await archived()).toEqual([]);
    await context.close();
  });
});
