import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listViolations } from '../helpers/axe.ts';
import { describeOnAnyEngine } from '../helpers/databases.ts';
import { type Desk, openDesk, signIn } from '../helpers/desk.ts';
import { createWorld } from '../helpers/factories.ts';
import { oneTimeCode } from '../helpers/one-time-code.ts';
import { readPicture } from '../helpers/read-picture.ts';

const newPassword = 'walnut teapot harbour eleven';

describeOnAnyEngine('Coming to the desk and leaving it', (given) => {
  let desk: Desk;
  beforeAll(async () => {
    await createWorld(given.database).add('events', { slug: 'open-day', title: { en: 'Open day' } });
    desk = await openDesk(given.database);
    await desk.add('root', { role: 'administrator' });
    await desk.add('lost', { role: 'editor' });
    await desk.add('ada', { role: 'editor' });
    await desk.add('eve', { role: 'editor' });
  });
  afterAll(() => desk?.close());

  /** The path of the link that the dialog shows to whom made it. */
  const linkIn = async (page: Page) => {
    const link = new URL(await page.getByRole('textbox', { name: 'Link' }).inputValue());
    return `${link.pathname}${link.hash}`.replace(/^\/desk/, '');
  };
  const isSignedIn = (page: Page) => page.getByRole('button', { name: 'Sign out', exact: true }).waitFor();
  const listKept = (page: Page) =>
    page.evaluate<string[]>("Object.keys(localStorage).filter((key) => key.includes('unsaved'))");

  it('begins with a link that somebody hands over: a name, a password, and one is in', async () => {
    const root = await desk.enter('root', '/people');
    await root.page.getByRole('button', { name: 'Invite somebody' }).click();
    const dialog = root.page.getByRole('dialog', { name: 'Invite somebody' });
    await dialog.getByLabel('E-mail address').fill('newcomer@example.org');
    await dialog.getByRole('button', { name: 'Invite somebody' }).click();
    await root.page.getByRole('dialog', { name: 'Hand this link over' }).waitFor();
    expect(await listViolations(root.page)).toEqual([]);
    const link = await linkIn(root.page);

    const { page, context } = await desk.visit(link);
    await page.getByText('newcomer@example.org').waitFor();
    await page.getByRole('listitem').getByText('Editor').waitFor();
    expect(await listViolations(page)).toEqual([]);
    await page.getByLabel('Name').fill('Nia Newcomer');
    await page.getByLabel('New password').fill('password1234');
    await page.getByRole('button', { name: 'Accept the invitation' }).click();
    await page.locator('.field .problem').waitFor();
    await page.getByLabel('New password').fill(newPassword);
    await page.getByRole('button', { name: 'Accept the invitation' }).click();
    await page.getByRole('heading', { name: 'Hello Nia' }).waitFor();

    const again = await desk.visit(link);
    await again.page.locator('.problem').waitFor();
    expect(await again.page.getByRole('button', { name: 'Accept the invitation' }).count()).toBe(0);
    await Promise.all([root, { context }, again].map((own) => own.context.close()));
  });

  it('goes on with a link for a new password when the old one is forgotten', async () => {
    const root = await desk.enter('root', '/people');
    await root.page.getByRole('button', { name: 'New password lost' }).click();
    const { page, context } = await desk.visit(await linkIn(root.page));
    await page.getByLabel('New password').fill('short');
    await page.getByRole('button', { name: 'Set the password' }).click();
    expect(await page.locator('.field .problem').textContent()).toMatch(/^[A-Z].*\.$/);
    expect(await listViolations(page)).toEqual([]);
    await page.getByLabel('New password').fill(newPassword);
    await page.getByRole('button', { name: 'Set the password' }).click();
    await page.getByRole('link', { name: 'Sign in' }).click();
    await page.getByLabel('E-mail address').fill('lost@example.org');
    await page.getByLabel('Password').fill(newPassword);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await isSignedIn(page);
    await Promise.all([root.context.close(), context.close()]);
  });

  it('asks for the code of an authenticator once that is switched on, or for a backup code', async () => {
    const { page, context } = await desk.enter('eve', '/account');
    const section = page.locator('section', { has: page.getByRole('heading', { name: 'Second factor' }) });
    await section.getByLabel('Present password').fill('wrong');
    await section.getByRole('button', { name: 'Switch on' }).click();
    expect(await section.locator('.problem').textContent()).toMatch(/^[A-Z].*\.$/);
    await section.getByLabel('Present password').fill('lantern orchid gravel seventeen');
    await section.getByRole('button', { name: 'Switch on' }).click();
    const uri = (await section.getByRole('link', { name: 'Open in the app' }).getAttribute('href')) ?? '';
    expect(readPicture(await section.getByRole('img', { name: 'QR code of the secret' }).innerHTML())).toBe(uri);
    const [backup = ''] = await section.locator('.codes code').allTextContents();
    await section.getByLabel('Code of your authenticator').fill('12');
    await section.getByRole('button', { name: 'Confirm the code' }).click();
    expect(await section.locator('.problem').textContent()).toMatch(/^[A-Z].*\.$/);
    await section.getByLabel('Code of your authenticator').fill(oneTimeCode(uri));
    expect(await listViolations(page)).toEqual([]);
    await section.getByRole('button', { name: 'Confirm the code' }).click();
    await page.getByText('The second factor is on.').waitFor();
    await page.getByRole('button', { name: 'Sign out', exact: true }).click();

    for (const use of ['code', 'backup'] as const) {
      await page.getByLabel('E-mail address').waitFor();
      await signIn(page, 'eve');
      await page.getByLabel('Code of your authenticator').waitFor();
      if (use === 'backup') await page.getByRole('button', { name: 'Use a backup code' }).click();
      await page
        .getByLabel(use === 'code' ? 'Code of your authenticator' : 'Backup code')
        .fill(use === 'code' ? oneTimeCode(uri) : backup);
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
      await page.getByRole('button', { name: 'Sign out', exact: true }).click();
    }
    await context.close();
  });

  it('leaves nothing in the browser that the server has', async () => {
    const { page, context } = await desk.enter('ada', '/records/event');
    await page.getByRole('link', { name: 'Open day' }).click();
    await page.getByLabel('Title, English').fill('Open day, longer');
    expect(await listKept(page)).toHaveLength(1);
    await page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await page.getByLabel('E-mail address').waitFor();
    expect(await listKept(page)).toEqual([]);
    await signIn(page, 'ada');
    await isSignedIn(page);
    expect(await page.getByLabel('Title, English').inputValue()).toBe('Open day, longer');
    await context.close();
  });

  it('says what would stay behind, and stays when the API does not answer', async () => {
    const { page, context } = await desk.enter('ada', '/records/event');
    await page.getByRole('link', { name: 'Open day' }).click();
    await page.getByLabel('Title, English').waitFor();
    await context.route('**/graphql', (route) => route.abort());
    await page.getByLabel('Title, English').fill('Open day, not sent');
    await page.getByRole('button', { name: 'Sign out', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Not everything is saved' });
    await dialog.getByText('1 record has changes that the server did not take.').waitFor();
    expect(await listViolations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Stay signed in' }).click();
    expect(await page.getByLabel('Title, English').inputValue()).toBe('Open day, not sent');
    await context.close();
  });
});
