import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import writeExcel from 'write-excel-file/node';
import { listViolations } from '../helpers/axe.ts';
import { describeOnAnyEngine } from '../helpers/databases.ts';
import { type Desk, openDesk } from '../helpers/desk.ts';
import { createWorld } from '../helpers/factories.ts';
import { parseCsv } from '../helpers/parse-csv.ts';
import { lines } from '../helpers/sheets.ts';

describeOnAnyEngine('Sheets at the desk', (given) => {
  let desk: Desk;
  beforeAll(async () => {
    await createWorld(given.database).add('partners', 'ours', 'theirs');
    desk = await openDesk(given.database);
    await desk.add('ada', { role: 'administrator' });
  });
  afterAll(() => desk?.close());

  const head = 'partner,academicYear,mobilityType,direction,headCount';
  const give = async (page: Page, name: string, content: string | Buffer) => {
    await page.getByLabel('Sheet (XLSX or CSV)').setInputFiles({
      name,
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(content),
    });
    await page.getByRole('button', { name: 'See what would happen' }).click();
  };
  const table = (page: Page, name: string) => page.getByRole('table', { name });
  const download = async (page: Page, name: string) => {
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()]);
    return { name: file.suggestedFilename(), content: await readFile(await file.path()) };
  };

  it('say what is wrong by row and column, write nothing before yes, and change nothing the second time', async () => {
    const { page, context } = await desk.enter('ada', '/exchange');
    await page.getByLabel('Records', { exact: true }).selectOption('MobilityFigure');
    const good = 'ours,2024/2025,student_studies,incoming,12';
    await give(page, 'bad.csv', lines(head, good, 'nobody,2024/2025,student_studies,incoming,lots'));
    const problems = table(page, 'Problems');
    await problems.getByRole('row', { name: /^3 partner/ }).waitFor();
    expect(await problems.getByRole('row', { name: /^3 headCount/ }).textContent()).toContain('lots');
    expect(await page.getByRole('button', { name: 'Import', exact: true }).count()).toBe(0);
    expect(await listViolations(page)).toEqual([]);

    await give(page, 'good.csv', lines(head, good, 'theirs,2024/2025,student_studies,incoming,7'));
    await page.getByText('New: 2. Changed: 0. Same: 0. Bad: 0.').waitFor();
    await page.getByLabel('Reason').fill('Figures of the year');
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await page.getByText('The sheet is imported.').waitFor();

    await give(page, 'good.csv', lines(head, good, 'theirs,2024/2025,student_studies,incoming,7'));
    await page.getByText('New: 0. Changed: 0. Same: 2. Bad: 0.').waitFor();
    await context.close();
  });

  it('come as workbooks too, and with columns of other names that one explains', async () => {
    const { page, context } = await desk.enter('ada', '/exchange');
    await page.getByLabel('Records', { exact: true }).selectOption('MobilityFigure');
    const cells = [
      [...head.replace('headCount', 'People').split(',')],
      ['ours', '2023/2024', 'student_studies', 'incoming', '5'],
    ];
    const workbook = await writeExcel(cells.map((row) => row.map((value) => ({ value, type: String })))).toBuffer();
    await give(page, 'figures.xlsx', workbook);
    await table(page, 'Problems')
      .getByRole('row', { name: /People/ })
      .first()
      .waitFor();
    await page.getByLabel('People').fill('headCount');
    await page.getByRole('button', { name: 'See what would happen' }).click();
    await page.getByText('New: 1. Changed: 0. Same: 0. Bad: 0.').waitFor();
    await page.getByLabel('Reason').fill('An older year');
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await page.getByText('The sheet is imported.').waitFor();
    await context.close();
  });

  it('go out as templates and as the list that one sees', async () => {
    const { page, context } = await desk.enter('ada', '/exchange');
    await page.getByLabel('Records', { exact: true }).selectOption('Partner');
    const template = await download(page, 'Template as CSV');
    expect(template.name).toBe('partners-template.csv');
    expect(parseCsv(template.content.toString('utf8').replace(/^\uFEFF/, ''))[0]).toContain('name.en');
    expect((await download(page, 'Template as XLSX')).content.subarray(0, 2).toString()).toBe('PK');
    await page.goto('/desk/records/partner?search=theirs');
    await page.getByText('1 record', { exact: true }).waitFor();
    const list = await download(page, 'This list as CSV');
    const [, ...rows] = parseCsv(list.content.toString('utf8'));
    expect(rows.map(([slug]) => slug)).toEqual(['theirs']);
    await context.close();
  });
});
