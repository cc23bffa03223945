import { nounForms } from '@portolan/drizzle/content/forms/all';
import { nounKeys } from '@portolan/drizzle/content/noun-form';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnAnyEngine } from '../helpers/databases.ts';
import { type Desk, openDesk } from '../helpers/desk.ts';
import { createWorld } from '../helpers/factories.ts';
import { poisoned } from '../helpers/poisoned-world.ts';
import { addWholeWorld } from '../helpers/whole-world/whole-world.ts';

describeOnAnyEngine('Script that was written into every text of every record', (given) => {
  let desk: Desk;
  beforeAll(async () => {
    await addWholeWorld(poisoned(createWorld(given.database)).world);
    desk = await openDesk(given.database);
    await desk.add('ada', { role: 'administrator' });
  });
  afterAll(() => desk?.close());

  it('does not run in any list, form or history of the desk, and nothing is asked for because of it', async () => {
    const { page, context } = await desk.enter('ada');
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) complaints.push(`${page.url()}: ${message.text()}`);
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(desk.url) || request.url().endsWith('/x')) complaints.push(request.url());
    });
    const check = async (where: string) => {
      await page.locator('h1').waitFor();
      await page.getByText('Loading …').first().waitFor({ state: 'hidden' });
      expect([where, await page.evaluate('typeof hasRun')]).toEqual([where, 'undefined']);
    };
    for (const noun of nounKeys) {
      const { type } = nounForms[noun];
      const name = type.replace(/(?<!^)[A-Z]/g, '-$&').toLowerCase();
      await page.goto(`/desk/records/${name}`);
      await check(`the list of ${noun}`);
      const record = page.locator('main table a').first();
      await record.click();
      await page.getByRole('link', { name: 'History' }).waitFor();
      await check(`a form of ${noun}`);
      await page.getByRole('link', { name: 'History' }).click();
      await check(`the history of ${noun}`);
    }
    for (const screen of ['/', '/changes', '/translations?language=fr', '/settings', '/exchange']) {
      await page.goto(`/desk${screen}`);
      await check(screen);
    }
    expect(complaints).toEqual([]);
    await context.close();
  });
});
