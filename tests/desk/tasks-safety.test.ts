import { sessions } from '@portolan/schema/tables';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ChromiumProcess, createChromiumProcess } from '../helpers/chromium-process.ts';
import { countActs, noteTask, printTasks } from '../helpers/count-acts.ts';
import { describeOnAnyEngine } from '../helpers/databases.ts';
import { openDesk, type ServedDesk, signIn } from '../helpers/desk.ts';
import { createWorld } from '../helpers/factories.ts';

/** Two hundred words, each its own. */
const words = (name: string) => Array.from({ length: 200 }, (_, index) => `${name}${index}`).join(' ');

describeOnAnyEngine('Nothing that was typed is lost', (given) => {
  let desk: ServedDesk;
  beforeAll(async () => {
    await createWorld(given.database).add(
      'articles',
      { slug: 'killed', title: { en: 'Killed' } },
      { slug: 'stopped', title: { en: 'Stopped' } },
      { slug: 'ended', title: { en: 'Ended' } },
    );
    desk = await openDesk(given.database);
    await desk.add('ada', { role: 'editor' });
    await desk.add('ben', { role: 'editor' });
  });
  afterAll(async () => {
    printTasks();
    await desk?.close();
  });

  const body = (page: Page) => page.getByRole('textbox', { name: 'Text, English' });
  const openArticle = async (page: Page, name: string) => {
    await page.goto(`${desk.url}/desk/records/article`);
    await page.getByRole('link', { name }).click();
    await body(page).waitFor();
  };
  const write = async (page: Page, text: string) => {
    await body(page).click();
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText(text);
  };
  const read = async (page: Page) => (await body(page).locator('.cm-line').allTextContents()).join(' ');
  const publish = async (page: Page) => {
    await page.locator('.overlay').waitFor({ state: 'detached' });
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: 'Publish now' }).click();
    await page.getByRole('heading', { name: 'Published' }).waitFor();
  };
  const readPublished = async (slug: string): Promise<string> => {
    const query = `{ article(slug: "${slug}") { body { value } } }`;
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${desk.url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
    return ((await response.json()) as { data: { article: { body: { value: string } } } }).data.article.body.value;
  };

  it('6: when the browser is killed', async () => {
    const browser: ChromiumProcess = await createChromiumProcess();
    try {
      const page = await (await browser.start()).newPage();
      await page.goto(`${desk.url}/desk`);
      await signIn(page, 'ada');
      await page.getByRole('button', { name: 'Sign out', exact: true }).waitFor();
      await openArticle(page, 'Killed');
      await write(page, words('killed'));
      await page.getByText(/Draft saved/).waitFor();
      await browser.kill();

      const again = await (await browser.start()).newPage();
      const acts = countActs(again);
      await again.goto(`${desk.url}/desk`);
      const drafts = again.getByRole('region', { name: 'My drafts' });
      // Chromium writes cookies every half minute: killed before that it has forgotten who this is.
      await again.getByLabel('E-mail address').or(drafts).waitFor();
      if (await drafts.isHidden()) await signIn(again, 'ada');
      await acts.click(drafts.getByRole('link', { name: 'Killed' }));
      await body(again).waitFor();
      await expect.poll(() => read(again)).toBe(words('killed'));
      await again.getByText(/The draft differs from the site/).waitFor();
      expect(noteTask({ number: 6, name: 'Two hundred words and a killed browser', target: 1 }, acts.count)).toBe(3);
      await publish(again);
      expect(await readPublished('killed')).toBe(words('killed'));
    } finally {
      await browser.close();
    }
  });

  it('6: when the API stops, and the tab is closed before it is back', async () => {
    const { page, context } = await desk.enter('ada');
    await openArticle(page, 'Stopped');
    await desk.stopApi();
    await write(page, words('stopped'));
    await page.getByText('Not saved, kept in this browser. The API does not answer.').waitFor();
    await page.close({ runBeforeUnload: false });
    await desk.startApi();

    const next = await context.newPage();
    await openArticle(next, 'Stopped');
    await expect.poll(() => read(next)).toBe(words('stopped'));
    await next.getByText(/Draft saved/).waitFor();
    await publish(next);
    expect(await readPublished('stopped')).toBe(words('stopped'));
    await context.close();
  });

  it('6: when the session is ended', async () => {
    const { page, context } = await desk.enter('ben');
    await openArticle(page, 'Ended');
    await desk.database.db.delete(sessions);
    await write(page, words('ended'));
    await page.getByRole('dialog', { name: 'Your session has ended' }).waitFor();
    await signIn(page, 'ben');
    await page.getByText(/Draft saved/).waitFor();
    await expect.poll(() => read(page)).toBe(words('ended'));
    await publish(page);
    expect(await readPublished('ended')).toBe(words('ended'));
    await context.close();
  });
});
