import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listViolations } from '../helpers/axe.ts';
import { describeOnAnyEngine } from '../helpers/databases.ts';
import { type Desk, openDesk } from '../helpers/desk.ts';
import { createWorld } from '../helpers/factories.ts';

const screens = [
  '/',
  '/records/event',
  '/records/event/new',
  '/translations?language=fr',
  '/changes',
  '/people',
  '/keys',
  '/account',
  '/exchange',
  '/settings',
  '/site',
  '/nowhere',
];

describeOnAnyEngine('The desk', (given) => {
  let desk: Desk;
  beforeAll(async () => {
    await createWorld(given.database).add('events', { slug: 'open-day', title: { en: 'Open day' } });
    desk = await openDesk(given.database);
    await desk.add('ada', { role: 'administrator' });
  });
  afterAll(() => desk?.close());

  it('is one page for all its addresses, kept by nobody, with a policy that is new each time', async () => {
    const [first, second] = await Promise.all(
      ['/desk', '/desk/records/event/some-id'].map((path) => fetch(desk.url + path)),
    );
    const policies = [first, second].map((response) => response?.headers.get('content-security-policy') ?? '');
    expect(first?.headers.get('cache-control')).toBe('no-store');
    expect(policies[0]).toContain("default-src 'none'");
    expect(policies[0]).not.toBe(policies[1]);
    const page = (await first?.text()) ?? '';
    expect(policies[0]).toContain(/nonce="([^"]+)"/.exec(page)?.[1]);
    expect(page).not.toContain('DESK_NONCE');
  });

  it('keeps its files for ever, and answers no page in the place of one that is gone', async () => {
    const page = await (await fetch(`${desk.url}/desk`)).text();
    const script = /src="(\/desk\/assets\/[^"]+\.js)"/.exec(page)?.[1];
    const found = await fetch(`${desk.url}${script}`);
    expect(found.headers.get('cache-control')).toContain('immutable');
    expect((await fetch(`${desk.url}/desk/assets/gone-12345.js`)).status).toBe(404);
  });

  describe.each([
    { scheme: 'light', width: 1360 },
    { scheme: 'dark', width: 390 },
    { scheme: 'light', width: 320 },
  ] as const)('at $width pixels, $scheme', ({ scheme, width }) => {
    it('has no barrier in any screen, fits, and asks nobody else', async () => {
      const { page, context } = await desk.enter('ada');
      const foreign: string[] = [];
      page.on('request', (request) => {
        if (!request.url().startsWith(desk.url)) foreign.push(request.url());
      });
      const refused: string[] = [];
      page.on('console', (message) => {
        if (message.text().includes('Content Security Policy')) refused.push(message.text());
      });
      await page.emulateMedia({ colorScheme: scheme });
      await page.setViewportSize({ width, height: 860 });
      const check = async (screen: string) => {
        await page.getByRole('button', { name: 'Sign out', exact: true }).waitFor();
        await page.locator('h1').waitFor();
        await page.getByText('Loading …').first().waitFor({ state: 'hidden' });
        expect(await listViolations(page), screen).toEqual([]);
        expect(await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth'), screen).toBe(0);
      };
      for (const screen of screens) {
        await page.goto(`/desk${screen}`);
        await check(screen);
      }
      await page.goto('/desk/records/event');
      await page.getByRole('link', { name: 'Open day' }).click();
      await page.getByLabel('Title, English').fill('Open day, corrected');
      await check('a form');
      await page.getByRole('button', { name: 'Publish …' }).click();
      await page.getByRole('button', { name: 'Publish now', disabled: false }).waitFor();
      await check('publishing');
      await page.keyboard.press('Escape');
      await page.getByRole('link', { name: 'History' }).click();
      await check('history');
      expect([...foreign, ...refused]).toEqual([]);
      await context.close();
    });
  });
});
