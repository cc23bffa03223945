import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { it } from '../helpers/browser.ts';
import { site } from '../helpers/site-files.ts';

const slug = 'demo-call-erasmus-studies-cartagena';
const deadline = Date.parse(site.facts.deadlines.find((fact) => fact.slug === slug)?.at ?? '');
const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];

const textOf = async (page: Page): Promise<string> =>
  (await page.locator('main').textContent())?.replaceAll('\u00a0', ' ') ?? '';

/** What the page says when it is opened that long before the deadline. */
async function readAt(page: Page, path: string, before: number): Promise<string> {
  await page.clock.setFixedTime(deadline - before);
  await page.goto(path);
  return textOf(page);
}

it('a call says how long one can still apply, at the moment of reading', async ({ visit }) => {
  const { page, complaints } = await visit('/en/', { timezoneId: 'America/Halifax' });
  const path = `/en/calls/${slug}/`;
  expect(await readAt(page, path, 5 * day + hour)).toContain('5 days left');
  expect(await readAt(page, path, 2 * day)).toContain('2 days left');
  expect(await readAt(page, path, 2 * day - minute)).toContain('47 hours left');
  expect(await readAt(page, path, hour)).toContain('1 hour left');
  expect(await readAt(page, path, hour - 1)).toContain('59 minutes left');
  expect(await readAt(page, path, -minute)).toMatch(/Closed/);
  expect(await readAt(page, path, -minute)).not.toMatch(/\d \w+ left/);
  expect(complaints).toEqual([]);
});

it('a call says so in languages that the browser cannot count in', async ({ visit }) => {
  const { page } = await visit('/kk/');
  expect(await readAt(page, `/kk/calls/${slug}/`, 21 * day)).toContain('21 күн қалды');
  expect(await readAt(page, `/ru/calls/${slug}/`, 21 * day)).toContain('Остался 21 день');
  expect(await readAt(page, `/zh/calls/${slug}/`, 5 * hour)).toContain('还剩 5 小时');
});

it('lists of calls and the home page say it too', async ({ visit }) => {
  const { page } = await visit('/en/');
  for (const path of ['/en/', '/en/calls/']) expect(await readAt(page, path, 5 * hour)).toContain('5 hours left');
});

it('a deadline is told in the zone of the call, and in that of the reader where clocks differ', async ({ visit }) => {
  const told = (zone: string, locale: string) =>
    new Date(deadline).toLocaleString(locale, { timeZone: zone, dateStyle: 'long', timeStyle: 'short' });
  const path = `/en/calls/${slug}/`;
  const { page: atHome } = await visit(path, { timezoneId: 'Europe/Madrid' });
  expect(await textOf(atHome)).toContain(told('Europe/Madrid', 'en-GB'));
  expect(await textOf(atHome)).not.toContain('In your time zone');
  const { page: abroad } = await visit(path, { timezoneId: 'Asia/Almaty' });
  expect(await textOf(abroad)).toContain(told('Europe/Madrid', 'en-GB'));
  expect(await textOf(abroad)).toContain(`In your time zone: ${told('Asia/Almaty', 'en-GB').replace(' at ', ', ')}`);
  const { page: inKazakh } = await visit(`/kk/calls/${slug}/`, { timezoneId: 'Asia/Almaty' });
  expect(await textOf(inKazakh)).toContain(`Сіздің уақытыңызбен: ${told('Asia/Almaty', 'kk')}`);
});
it('without script a page says nothing that time makes untrue', async ({ visit }) => {
  const { page } = await visit(`/en/calls/${slug}/`, { javaScriptEnabled: false, timezoneId: 'Asia/Almaty' });
  const text = await textOf(page);
  expect(text).toContain('Central European Time');
  expect(text).not.toMatch(/\d \w+ left|In your time zone/);
});
