import { describe, expect } from 'vitest';
import { it } from '../helpers/browser.ts';
import { readSiteFile, siteFiles } from '../helpers/site-files.ts';

describe('files for machines', () => {
  it.for(siteFiles.filter((path) => path.endsWith('.xml')))(
    '%s is XML that a strict reader takes',
    async (path, { visit }) => {
      const { page } = await visit('/');
      const xml = JSON.stringify(readSiteFile(path).toString());
      const problem = await page.evaluate(
        `new DOMParser().parseFromString(${xml}, 'application/xml').querySelector('parsererror')?.textContent ?? null`,
      );
      expect(problem).toBeNull();
    },
  );
});

it('an address that leads nowhere says so, in the language that it starts with', async ({ visit }) => {
  const { page, complaints } = await visit('/zh/partners/nobody/');
  expect(await page.evaluate('document.documentElement.lang')).toBe('zh');
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toMatch(/\p{Script=Han}/u);
  expect(complaints.filter((complaint) => complaint.startsWith('404 '))).toHaveLength(1);
});
