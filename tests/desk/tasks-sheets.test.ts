import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listViolations } from '../helpers/axe.ts';
import { countActs, noteTask, printTasks } from '../helpers/count-acts.ts';
import { describeOnAnyEngine } from '../helpers/databases.ts';
import { type Desk, openDesk } from '../helpers/desk.ts';
import { createWorld } from '../helpers/factories.ts';
import { parseCsv } from '../helpers/parse-csv.ts';
import { lines } from '../helpers/sheets.ts';

const head = 'agreement,Type,Sender,Receiver,iscedFields,Places,Remarks';
const term = (index: number) => `exchange,student_studies,ours,partner-${index},0613,${index},`;
const good = Array.from({ length: 25 }, (_, index) => term(index + 10));
const bad = [
  'exchange,holidays,ours,partner-35,0613,2,',
  'exchange,student_studies,ours,partner-36,1234,2,',
  'exchange,student_studies,ours,partner-37,0613,many,',
];
const sheet = lines(head, ...good, ...bad, term(10), 'exchange,student_studies,ours,nobody,0613,2,');

describeOnAnyEngine('The task of a sheet', (given) => {
  let desk: Desk;
  beforeAll(async () => {
    const world = createWorld(given.database);
    const partners = ['ours', ...Array.from({ length: 28 }, (_, index) => `partner-${index + 10}`)];
    await world.add('partners', ...partners);
    await world.add('agreements', {
      slug: 'exchange',
      kind: 'erasmus_iia',
      parties: partners.map((partner) => ({ partner })),
    });
    desk = await openDesk(given.database);
    await desk.add('ada', { role: 'editor' });
  });
  afterAll(async () => {
    printTasks();
    await desk?.close();
  });

  const fileOf = (content: string) => ({ name: 'terms.csv', mimeType: 'text/csv', buffer: Buffer.from(content) });
  const terms = async () => (await given.database.run('select id from mobility_terms', [])).length;
  const download = async (page: Page, name: string) => {
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()]);
    return readFile(await file.path(), 'utf8');
  };

  it('9: imports thirty mobility terms, of which some are bad, and the corrected ones after them', async () => {
    const { page, context } = await desk.enter('ada', '/exchange');
    const acts = countActs(page);
    const tryIt = page.getByRole('button', { name: 'See what would happen' });
    const summary = (text: string) => page.getByText(text).waitFor();
    await acts.choose(page.getByLabel('Records', { exact: true }), 'MobilityTerm');
    await acts.drop(page.getByLabel('Sheet (XLSX or CSV)'), fileOf(sheet));
    await acts.click(tryIt);
    const column = (name: string) => page.getByLabel(name, { exact: true });
    await acts.write(column('Type'), 'mobilityType');
    await acts.write(column('Sender'), 'sendingPartner');
    await acts.write(column('Receiver'), 'receivingPartner');
    await acts.write(column('Places'), 'mobilitiesPerYear');
    await acts.click(tryIt);
    await page.getByRole('radio', { name: 'All or nothing: correct the sheet first' }).waitFor();
    const problems = page.getByRole('table', { name: 'Problems' });
    const told = await problems.locator('tbody tr').allTextContents();
    expect(told.map((text) => text.replace(/ .*/, ''))).toEqual([
      '27Type',
      '28iscedFields',
      '29Places',
      '30',
      '31Receiver',
    ]);
    expect(await page.getByRole('button', { name: 'Import', exact: true }).count()).toBe(0);
    expect([await terms(), await listViolations(page)]).toEqual([0, []]);

    await acts.click(page.getByRole('radio', { name: 'Skip the bad rows and import the others' }));
    await summary('Rows that are left out: 27, 28, 29, 30, 31.');
    await acts.write(page.getByLabel('Reason'), 'Terms of the year');
    await acts.click(page.getByRole('button', { name: 'Import', exact: true }));
    await summary('The sheet is imported.');
    expect(noteTask({ number: 9, name: 'Thirty mobility terms from a sheet', target: 12 }, acts.count)).toBe(3);
    expect(await terms()).toBe(25);

    const corrected = (await download(page, 'Bad rows as CSV'))
      .replace(',holidays,', ',student_studies,')
      .replace(',1234,', ',0715,')
      .replace(',many,', ',3,')
      .replace(',nobody,', ',partner-35,');
    expect(parseCsv(corrected.replace(/^\uFEFF/, ''))[1]?.slice(-2)).toEqual([
      '27',
      expect.stringMatching(/^Type \(B27\): /),
    ]);
    await page.getByLabel('Sheet (XLSX or CSV)').setInputFiles(fileOf(corrected));
    await tryIt.click();
    await page.getByText('The columns are taken as in the last sheet with these headings.').waitFor();
    await page.getByLabel('Sheet (XLSX or CSV)').setInputFiles(fileOf(lines(head, ...good)));
    await tryIt.click();
    await summary('New: 0. Changed: 0. Same: 25. Bad: 0.');
    await context.close();
  });
});
