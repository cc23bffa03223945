import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listViolations } from '../helpers/axe.ts';
import { describeOnAnyEngine } from '../helpers/databases.ts';
import { type Desk, openDesk } from '../helpers/desk.ts';
import { findFreePorts } from '../helpers/free-ports.ts';
import { type IdentityProvider, startIdentityProvider } from '../helpers/identity-provider.ts';

describeOnAnyEngine('Signing in at the desk with an identity provider', (given) => {
  let provider: IdentityProvider;
  let desk: Desk;
  beforeAll(async () => {
    provider = await startIdentityProvider();
    const [port] = await findFreePorts();
    const { issuer, clientId, clientSecret } = provider;
    desk = await openDesk(given.database, {
      port,
      identityProvider: { name: 'University of Ana', issuer, clientId, clientSecret, areEmailsTrusted: false },
    });
    await desk.add('ana', { role: 'editor' });
    await desk.add('root', { role: 'administrator' });
  });
  afterAll(async () => {
    await desk?.close();
    await provider?.close();
  });

  /** What the provider's own page does once it knows who it is. */
  const comeBack = async (page: Page, email: string) => {
    await page.waitForURL(`${provider.issuer}/authorize?**`);
    await page.goto(provider.letIn(page.url(), { sub: email, email, email_verified: true }));
  };

  it('leads there and back, to the page that one wanted', async () => {
    const { page, context } = await desk.visit('/records/event');
    await page.getByRole('button', { name: 'Sign in with University of Ana' }).click();
    await comeBack(page, 'ana@example.org');
    await page.getByRole('heading', { name: 'Events' }).waitFor();
    await page.getByRole('link', { name: 'ana', exact: true }).waitFor();
    await context.close();
  });

  it('tells a stranger what to do', async () => {
    const { page, context } = await desk.visit('/');
    await page.getByRole('button', { name: 'Sign in with University of Ana' }).click();
    await comeBack(page, 'stranger@example.org');
    await page.getByRole('alert').getByText('Ask an administrator to invite you').waitFor();
    expect(await listViolations(page)).toEqual([]);
    await context.close();
  });

  it('takes the place of a password for whoever is invited', async () => {
    const root = await desk.enter('root', '/people');
    await root.page.getByRole('button', { name: 'Invite somebody' }).click();
    const dialog = root.page.getByRole('dialog', { name: 'Invite somebody' });
    await dialog.getByLabel('E-mail address').fill('nia@example.org');
    await dialog.getByRole('button', { name: 'Invite somebody' }).click();
    const { pathname, hash } = new URL(await root.page.getByRole('textbox', { name: 'Link' }).inputValue());
    const { page, context } = await desk.visit(`${pathname}${hash}`.replace(/^\/desk/, ''));
    await page.getByLabel('Name').fill('Nia Newcomer');
    await page.getByRole('button', { name: 'Accept and sign in with University of Ana' }).click();
    await comeBack(page, 'nia@example.org');
    await page.getByRole('heading', { name: 'Hello Nia' }).waitFor();
    await Promise.all([root.context.close(), context.close()]);
  });
});
