import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnAnyEngine } from '../helpers/databases.ts';
import { type Desk, openDesk } from '../helpers/desk.ts';
import { createWorld } from '../helpers/factories.ts';
import { projectRoot } from '../helpers/project-files.ts';

const wordsOf = (language: string): Record<string, string> =>
  JSON.parse(readFileSync(join(projectRoot, `site/desk/src/i18n/messages/${language}.json`), 'utf8'));

describeOnAnyEngine('What a picker says aloud', (given) => {
  let desk: Desk;
  beforeAll(async () => {
    const world = createWorld(given.database);
    await world.add('projects', { slug: 'bridges', title: { en: 'Bridges' } });
    await world.add('events', { slug: 'open-day', title: { en: 'Open day' } });
    desk = await openDesk(given.database);
    await desk.add('ada', { role: 'editor' });
  });
  afterAll(() => desk?.close());

  it('is said in the language of the desk, Kazakh too, also when that changes', async () => {
    const { page, context } = await desk.enter('ada', '/records/event');
    await page.getByRole('link', { name: 'Open day' }).click();
    const form = page.url();
    for (const language of ['kk', 'ru', 'en']) {
      await page.goto('/desk/account');
      await page.locator('select').first().selectOption(language);
      await page.locator(`html[lang="${language}"]`).waitFor();
      await page.goto(form);
      // Whatever the browser knows of Kazakh, languages have names.
      await page.locator('.languages option').first().waitFor({ state: 'attached' });
      expect(await page.locator('.languages option').allTextContents()).not.toContainEqual(
        expect.stringMatching(/^\w\w$/),
      );
      const words = wordsOf(language);
      // The long texts come last and move the page, which closes an open list.
      await page.locator('.cm-content').nth(1).waitFor();
      await page.locator('#field-project').fill('bri');
      await page.getByRole('option', { name: /bridges/i }).waitFor();
      const count =
        /one \{([^{}]*)\}/.exec(words['picker.count'] ?? '') ?? /other \{([^{}]*)\}/.exec(words['picker.count'] ?? '');
      const announced = page.locator('[data-live-announcer]');
      await announced
        .getByText(String(count?.[1]).replace('#', '1'), { exact: true })
        .first()
        .waitFor({ state: 'attached' });
      expect(await page.getByRole('listbox').getAttribute('aria-label')).toBe(words['picker.choices']);
      const hidden = page.locator('.picker-list button, .picker-list ~ * button');
      const closing = await hidden.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
      expect(closing.every((label) => label === words['action.close'])).toBe(true);
      await page.keyboard.press('Escape');
    }
    await context.close();
  });
});
