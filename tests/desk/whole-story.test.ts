import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { createAsker } from '../helpers/asker.ts';
import { describeOnAnyEngine } from '../helpers/databases.ts';
import { type Desk, enterDeskAt } from '../helpers/desk.ts';
import { password, signIn } from '../helpers/people.ts';
import { publishedSite } from '../helpers/published-site.ts';

const deskDir = inject('deskDir');
const address = '/en/events/open-day/';

describeOnAnyEngine('The whole story of a change', (given) => {
  const site = publishedSite(
    given,
    async (world) => {
      await world.settings({ locales: ['en', 'ro'] });
      await world.add('partners', { slug: 'harbour', name: { en: 'Harbour University' } }, 'island');
      await world.add('events', {
        slug: 'open-day',
        title: { en: 'Open day' },
        startsOn: '2027-05-04',
        endsOn: '2027-05-04',
        timeZone: 'Europe/Bucharest',
      });
    },
    deskDir,
  );
  let desk: Desk;
  beforeAll(async () => {
    desk = await enterDeskAt(site.apiUrl, given.database);
    await desk.add('root', { role: 'administrator' });
    await desk.add('hana', { role: 'partner_editor', partner: 'harbour' });
  });
  afterAll(() => desk?.close());

  /** The link that an administrator gets for somebody new. */
  const invite = async (email: string): Promise<URL> => {
    const { page, context } = await desk.enter('root', '/people');
    await page.getByRole('button', { name: 'Invite somebody' }).click();
    const form = page.getByRole('dialog', { name: 'Invite somebody' });
    await form.getByLabel('E-mail address').fill(email);
    await form.getByRole('button', { name: 'Invite somebody' }).click();
    const link = page.getByRole('dialog', { name: 'Hand this link over' }).getByLabel('Link');
    await link.waitFor();
    const url = new URL(await link.inputValue());
    await context.close();
    return url;
  };
  const accept = async (page: Page, link: URL, name: string) => {
    await page.goto(`${link.pathname}${link.hash}`);
    await page.getByLabel('Name').fill(name);
    await page.getByLabel('New password').fill(password);
    await page.getByRole('button', { name: 'Accept the invitation' }).click();
    await page.getByRole('heading', { name: `Hello ${name}` }).waitFor();
  };

  it('goes from an invitation to the public page, and back again', async () => {
    const link = await invite('ines@example.org');
    const { page, context } = await desk.openPage();
    await accept(page, link, 'Ines');

    await page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'Events' }).click();
    await page.getByRole('link', { name: 'Open day' }).click();
    await page.getByLabel('Starts on').fill('2027-06-11');
    await page.getByLabel('Ends on').fill('2027-06-11');
    await page.getByText(/Draft saved/).waitFor();
    await page.getByRole('button', { name: 'Preview' }).click();
    await page.getByLabel('Into').selectOption('ro');
    const preview = page.frameLocator('iframe[title="Preview of the page"]');
    await preview.getByText(/previzualizarea unei ciorne/).waitFor();
    await preview
      .getByText(/11 iunie 2027/)
      .first()
      .waitFor();
    expect(await site.read(address)).toContain('4 May 2027');

    await page.keyboard.press('Control+Enter');
    await page.getByLabel('Reason').fill('The hall is taken in May.');
    await page.getByRole('button', { name: 'Publish now' }).click();
    const published = page.getByRole('dialog', { name: 'Published' });
    const seen = published.getByRole('link', { name: 'See it on the site' });
    await seen.waitFor({ timeout: 60_000 });
    // In the language that was written last.
    expect(await seen.getAttribute('href')).toBe(`${site.siteUrl}${address.replace('/en/', '/ro/')}`);
    const changed = await site.read(address);
    expect(changed).toContain('11 June 2027');
    expect(changed).not.toContain('4 May 2027');

    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'History' }).click();
    const newest = page.getByRole('listitem').filter({ hasText: 'The hall is taken in May.' });
    expect(await newest.textContent()).toContain('Ines');
    for (const [field, revision] of [
      ['startsOn', 3],
      ['endsOn', 4],
    ]) {
      await newest.getByRole('button', { name: `Put back what stood there before ${field}` }).click();
      await page.getByRole('heading', { name: `Revision ${revision}` }).waitFor();
    }
    await expect.poll(() => site.settled(), { timeout: 60_000 }).toBe('live');
    const back = await site.read(address);
    expect(back).toContain('4 May 2027');
    expect(back).not.toContain('June 2027');
    await context.close();
  });

  it('is not for everybody: an editor of one institution cannot change another, in the desk or past it', async () => {
    const { page, context } = await desk.enter('hana', '/records/partner');
    await page.getByRole('link', { name: 'Harbour University' }).click();
    const website = page.getByLabel('Website', { exact: true });
    await website.waitFor();
    expect(await website.isEditable()).toBe(true);
    await page.getByRole('link', { name: 'Partners' }).click();
    await page.getByRole('link', { name: 'island' }).click();
    await page.getByRole('heading', { name: 'island' }).waitFor();
    expect(await website.isEditable()).toBe(false);
    const id = decodeURIComponent(new URL(page.url()).pathname.split('/').at(-1) ?? '');
    await context.close();

    const api = { fetch: (path: string, init?: RequestInit) => fetch(site.apiUrl + path, init), url: site.apiUrl };
    const hana = createAsker(site.apiUrl, { cookie: await signIn(api, 'hana@example.org'), origin: site.apiUrl });
    const change = `mutation ($input: UpdatePartnerInput!) { updatePartner(input: $input) { userErrors { code message } } }`;
    const input = { id, revision: 1, values: { website: 'https://example.org/taken' } };
    expect(await hana.ask(change, { input })).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
  });
});
