import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { it } from '../helpers/browser.ts';
import { addressIn, listPageKinds } from '../helpers/page-kinds.ts';

const kilobyte = 1000;
const weigh = (text: string) => gzipSync(text).byteLength;
const toKilobytes = (bytes: number) => (bytes / kilobyte).toFixed(1);

type Coverage = Awaited<ReturnType<Page['coverage']['stopCSSCoverage']>>[number];

/** How much lighter a style sheet would be without what a page has no use for. */
function weighUnused({ text = '', ranges }: Coverage): number {
  return weigh(text) - weigh(ranges.map(({ start, end }) => text.slice(start, end)).join(''));
}

it('no kind of page brings more than 10 KB of style that it does not use', async ({ visit }) => {
  const { page } = await visit('/');
  const weighed: [path: string, bytes: number][] = [];
  for (const path of listPageKinds()) {
    await page.coverage.startCSSCoverage();
    await page.goto(addressIn('en', path));
    const sheets = await page.coverage.stopCSSCoverage();
    expect(sheets.length, path).toBeGreaterThan(0);
    weighed.push([path, sheets.reduce((sum, sheet) => sum + weighUnused(sheet), 0)]);
  }
  const heavy = weighed.filter(([, bytes]) => bytes > 10 * kilobyte);
  expect(heavy.map(([path, bytes]) => `${path}: ${toKilobytes(bytes)} KB`)).toEqual([]);
});

/** Opens an address and weighs, as it came, every script that the page asks for until it shows results. */
async function weighScripts(page: Page, address: string): Promise<Map<string, number>> {
  const weights = new Map<string, number>();
  const listening: Promise<void>[] = [];
  page.on('requestfinished', (request) => {
    const { pathname } = new URL(request.url());
    if (request.resourceType() !== 'script' && !pathname.endsWith('.wasm')) return;
    listening.push(request.sizes().then(({ responseBodySize }) => void weights.set(pathname, responseBodySize)));
  });
  await page.goto(address);
  await expect.poll(() => page.getByRole('status').first().textContent(), { timeout: 20_000 }).toMatch(/[1-9]/);
  await Promise.all(listening);
  return weights;
}

describe('the script of a page that finds things', () => {
  it.for(['/en/search/?q=welcome', '/zh/search/?q=同济', '/en/where-can-i-go/?who=student_studies'])(
    'at %s weighs less than 60 KB with all that it loads',
    async (address, { visit }) => {
      const { page } = await visit('/');
      const weights = await weighScripts(page, address);
      const sum = [...weights.values()].reduce((total, bytes) => total + bytes, 0);
      expect(weights.size).toBeGreaterThan(1);
      expect(sum / kilobyte, [...weights].join('\n')).toBeLessThan(60);
    },
  );
});
