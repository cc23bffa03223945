import { afterAll, beforeAll, expect, it } from 'vitest';
import { createAsker } from '../helpers/asker.ts';
import { countActs, noteTask, printTasks } from '../helpers/count-acts.ts';
import { describeOnAnyEngine } from '../helpers/databases.ts';
import { type Desk, openDesk } from '../helpers/desk.ts';
import { createWorld } from '../helpers/factories.ts';
import { signIn } from '../helpers/people.ts';

describeOnAnyEngine('The tasks of people who work together', (given) => {
  let desk: Desk;
  beforeAll(async () => {
    const world = createWorld(given.database);
    await world.add('partners', {
      slug: 'harbour',
      name: { en: 'Harbour University' },
      description: { en: 'A university by the sea.', ru: 'Университет.' },
    });
    await world.add('calls', {
      slug: 'grants',
      title: { en: 'Grants for staff' },
      timeZone: 'Europe/Madrid',
      deadlineAt: '2027-03-01T12:00:00Z',
      places: 10,
    });
    desk = await openDesk(given.database);
    await desk.add('ada', { role: 'editor' });
    await desk.add('ben', { role: 'editor' });
  });
  afterAll(async () => {
    printTasks();
    await desk?.close();
  });

  const asPerson = async (name: string) => {
    const api = { fetch: (path: string, init?: RequestInit) => fetch(desk.url + path, init), url: desk.url };
    return createAsker(desk.url, { cookie: await signIn(api, `${name}@example.org`), origin: desk.url });
  };
  const openHarbour = async (name: string) => {
    const { page, context } = await desk.enter(name, '/records/partner');
    await page.getByRole('link', { name: 'Harbour University' }).click();
    await page.getByLabel('Into').selectOption('ru');
    const website = page.getByLabel('Website', { exact: true });
    await website.waitFor();
    return { page, context, website };
  };

  it('5: two people change one partner, first in different places, then in the same', async () => {
    const ada = await openHarbour('ada');
    const ben = await openHarbour('ben');
    await ben.page.getByText('ada has this record open.').waitFor();
    await ada.website.fill('https://example.org/ada');
    await ada.page.getByText(/Draft saved/).waitFor();
    await ben.page.getByLabel('Description, Russian').fill('Университет у моря.');
    await ben.page.getByText(/Draft saved/).waitFor();

    for (const { page } of [ada, ben]) {
      const acts = countActs(page);
      await acts.press('Control+Enter');
      await acts.click(page.getByRole('button', { name: 'Publish now' }));
      await page.getByRole('heading', { name: 'Published' }).waitFor();
      await page.keyboard.press('Escape');
      if (page === ben.page)
        expect(noteTask({ number: 5, name: 'Two people, one partner', target: 2 }, acts.count)).toBe(3);
    }
    const query = '{ partner(slug: "harbour") { website description(locale: RU) { value } } }';
    const published = (await (await asPerson('ada')).query(query)).partner;
    expect(published).toEqual({ website: 'https://example.org/ada', description: { value: 'Университет у моря.' } });

    // Ben writes over what he saw, and that is no longer what is published.
    for (const [{ page, website }, address] of [
      [ada, 'https://example.org/ada-2'],
      [ben, 'https://example.org/ben-2'],
    ] as const) {
      await website.fill(address);
      await page.keyboard.press('Control+Enter');
      await page.getByRole('button', { name: 'Publish now' }).click();
      if (page === ada.page) await page.getByRole('heading', { name: 'Published' }).waitFor();
    }
    const question = ben.page.getByRole('dialog', { name: 'Somebody else changed the same' });
    await question.waitFor();
    expect(await question.textContent()).toContain('https://example.org/ada-2');
    expect(await question.textContent()).toContain('https://example.org/ben-2');
    await question.getByRole('button', { name: 'Decide later' }).click();
    await ben.page.keyboard.press('Escape');
    expect(await ben.website.inputValue()).toBe('https://example.org/ben-2');
    await Promise.all([ada.context.close(), ben.context.close()]);
  });

  it('7: finds who changed the deadline of a call, and puts back only that', async () => {
    const [ada, ben] = await Promise.all([asPerson('ada'), asPerson('ben')]);
    const find = '{ call(slug: "grants") { id deadlineAt places title { value } } }';
    const { id } = (await ada.query(find)).call;
    const change = `mutation ($input: UpdateCallInput!) { updateCall(input: $input) { userErrors { message } } }`;
    const update = (revision: number, reason: string, values: object) => ({ input: { id, revision, reason, values } });
    await ben.query(change, update(1, 'A week more.', { deadlineAt: '2027-03-08T12:00:00Z', places: 12 }));
    await ada.query(change, update(2, 'A better name.', { title: { en: 'Grants for staff weeks' } }));

    const { page, context } = await desk.enter('ada');
    const acts = countActs(page);
    await acts.press('Control+K');
    await page.getByRole('dialog', { name: 'Find a record' }).waitFor();
    await acts.type('grants');
    await acts.click(page.getByRole('option', { name: /Grants for staff weeks/ }));
    await acts.click(page.getByRole('link', { name: 'History' }));
    const revision = page.getByRole('listitem').filter({ hasText: 'A week more.' });
    await revision.waitFor();
    expect(await revision.getByRole('heading').textContent()).toContain('ben');
    const deadline = revision.locator('dl > div').filter({ hasText: 'Deadline' });
    expect(await deadline.locator('del').count()).toBeGreaterThan(0);
    await acts.click(deadline.getByRole('button', { name: /Put back/ }));
    await page.getByRole('heading', { name: 'Revision 4' }).waitFor();
    expect(noteTask({ number: 7, name: 'Put back one deadline', target: 6 }, acts.count)).toBe(3);

    const [newest] = await page.locator('.revisions > li').allTextContents();
    expect(newest).toContain('Put back from revision 1');
    expect((await ada.query(find)).call).toMatchObject({
      deadlineAt: expect.stringMatching(/^2027-03-01T12:00:00/),
      places: 12,
      title: { value: 'Grants for staff weeks' },
    });
    await context.close();
  });
});
