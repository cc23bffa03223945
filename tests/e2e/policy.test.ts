import { describe, expect } from 'vitest';
import { it } from '../helpers/browser.ts';
import { listPageKinds } from '../helpers/page-kinds.ts';

const kinds = [...listPageKinds().map((path) => `/en/${path}`), '/', '/nothing-here'];

describe('a page of the portal', () => {
  it('of every kind runs no script but its own, asks nobody else, and leaves nothing with the reader', async ({
    visit,
  }) => {
    const { page, complaints } = await visit('/en/');
    for (const path of kinds) {
      const response = await page.goto(path);
      expect([
        path,
        response?.headers()['x-content-type-options'],
        response?.headers()['content-security-policy'],
      ]).toEqual([path, 'nosniff', "frame-ancestors 'none'"]);
      const heard = complaints.filter((text) => !/404/.test(text));
      expect([path, heard]).toEqual([path, []]);
      // As if somebody had found a way to write into the page.
      const hasRun = await page.evaluate(`new Promise((resolve) => {
        document.addEventListener('securitypolicyviolation', () => setTimeout(() => resolve(String(window.hasRun)), 0), { once: true });
        const script = document.createElement('script');
        script.textContent = 'window.hasRun = true';
        document.body.append(script);
      })`);
      expect([path, hasRun]).toEqual([path, 'undefined']);
      complaints.length = 0;
    }
    expect(await page.context().cookies()).toEqual([]);
    expect(await page.evaluate('Object.keys(localStorage).concat(Object.keys(sessionStorage))')).toEqual([]);
  });

  it('is shown in no frame of another site', async ({ visit }) => {
    const { page } = await visit('/en/');
    const address = page.url();
    await page.setContent('');
    await page.route('https://elsewhere.example/', (route) =>
      route.fulfill({ contentType: 'text/html', body: `<iframe src="${address}"></iframe>` }),
    );
    await page.goto('https://elsewhere.example/');
    await expect.poll(() => page.frames()[1]?.url()).toMatch(/^chrome-error:/);
  });
});
