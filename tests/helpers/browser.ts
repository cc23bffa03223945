import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { inject, test } from 'vitest';
import { findChromium, quietFlags } from './find-chromium.ts';

const { url: siteUrl } = inject('builtSite');

export interface Visit {
  readonly page: Page;
  /** What the page complained about, and what it asked of anybody but the site itself. */
  readonly complaints: string[];
}

interface Fixtures {
  browser: Browser;
  /** Opens an address of the site as somebody who was never there; all is closed when the test ends. */
  visit(path: string, options?: BrowserContextOptions): Promise<Visit>;
}

/** A test with a browser at hand, one for each file. */
export const it = test.extend<Fixtures>({
  browser: [
    // biome-ignore lint/correctness/noEmptyPattern: Vitest reads from the pattern what a fixture needs.
    async ({}, use) => {
      const browser = await chromium.launch({ executablePath: await findChromium(), args: quietFlags });
      await use(browser);
      await browser.close();
    },
    { scope: 'file' },
  ],
  visit: async ({ browser }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (path, options = {}) => {
      const context = await browser.newContext({
        baseURL: siteUrl,
        viewport: { width: 1440, height: 900 },
        ...options,
      });
      contexts.push(context);
      const page = await context.newPage();
      const complaints = listenTo(page);
      await page.goto(path);
      return { page, complaints };
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
});

function listenTo(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${siteUrl}/`) && !/^(data|blob):/.test(url)) complaints.push(`asked for ${url}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} for ${response.url()}`);
  });
  return complaints;
}
