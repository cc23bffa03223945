import { expect } from 'vitest';
import { it } from '../helpers/browser.ts';
import { readSiteFile, siteFiles } from '../helpers/site-files.ts';

it('every XML file is one that a strict reader takes', async ({ visit }) => {
  const { page } = await visit('/');
  const problemOf = (xml: string) =>
    page.evaluate<string | null>(
      `new DOMParser().parseFromString(${JSON.stringify(xml)}, 'application/xml').querySelector('parsererror')?.textContent ?? null`,
    );
  const paths = siteFiles.filter((path) => path.endsWith('.xml'));
  const problems = [];
  for (const path of paths) {
    const problem = await problemOf(readSiteFile(path).toString());
    if (problem !== null) problems.push(`${path}: ${problem}`);
  }
  expect(problems).toEqual([]);
  expect(paths.length).toBeGreaterThan(7);
  expect(await problemOf('<a>&</a>')).not.toBeNull();
});

it('an address that leads nowhere says so, in the language that it starts with', async ({ visit }) => {
  const { page, complaints } = await visit('/zh/partners/nobody/');
  expect(await page.evaluate('document.documentElement.lang')).toBe('zh');
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toMatch(/\p{Script=Han}/u);
  expect(complaints.filter((complaint) => complaint.startsWith('404 '))).toHaveLength(1);
});
