import { afterAll, beforeAll, expect, it } from 'vitest';
import { listViolations } from '../helpers/axe.ts';
import { describeOnAnyEngine } from '../helpers/databases.ts';
import { type Desk, openDesk } from '../helpers/desk.ts';
import { type MailServer, startMailServer } from '../helpers/mail-server.ts';

describeOnAnyEngine('Links that go by letter', (given) => {
  let server: MailServer;
  let desk: Desk;
  beforeAll(async () => {
    server = await startMailServer();
    desk = await openDesk(given.database, { mail: { url: server.url, from: 'Portal <portal@example.org>' } });
    await desk.add('root', { role: 'administrator' });
  });
  afterAll(async () => {
    await desk?.close();
    await server?.close();
  });

  it('are told of, and let in whoever opens them', async () => {
    const root = await desk.enter('root', '/people');
    await root.page.getByRole('button', { name: 'Invite somebody' }).click();
    const dialog = root.page.getByRole('dialog', { name: 'Invite somebody' });
    await dialog.getByLabel('E-mail address').fill('nia@example.org');
    await dialog.getByLabel('Language of the letter').selectOption('fr');
    await dialog.getByRole('button', { name: 'Invite somebody' }).click();
    await root.page.getByText('A letter with the link is on its way to nia@example.org.').waitFor();
    expect(await root.page.getByRole('dialog').count()).toBe(0);
    expect(await listViolations(root.page)).toEqual([]);
    const [letter] = server.letters;
    expect(letter?.text).toContain('Bonjour');
    const link = /\/desk(\/invitation#\S+)/.exec(letter?.text ?? '')?.[1] ?? '';
    const { page, context } = await desk.visit(link);
    await page.getByText('nia@example.org').waitFor();
    await Promise.all([root.context.close(), context.close()]);
  });

  it('are shown to whoever asked when the mail server does not take them', async () => {
    const { page, context } = await desk.enter('root', '/people');
    await page.getByRole('button', { name: 'Invite somebody' }).click();
    const dialog = page.getByRole('dialog', { name: 'Invite somebody' });
    await dialog.getByLabel('E-mail address').fill('refused@example.org');
    await dialog.getByRole('button', { name: 'Invite somebody' }).click();
    await page.getByRole('dialog', { name: 'Hand this link over' }).waitFor();
    await context.close();
  });
});
