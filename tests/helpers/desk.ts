import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '@portolan/api/app';
import type { AuthSettings } from '@portolan/api/auth/settings';
import type { MailSettings } from '@portolan/api/mail/mailer';
import type { Database } from '@portolan/drizzle/database';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { inject } from 'vitest';
import { findChromium, quietFlags } from './find-chromium.ts';
import { addAccount, password, type Trust } from './people.ts';
import { addressOf, openPortal } from './portal.ts';

/** The desk of a body of tests: the API that serves it, and a browser to use it with. */
export interface Desk {
  readonly url: string;
  readonly database: Database;
  /** Opens a page of the desk in a browser that nobody used. */
  visit(path: string): Promise<{ page: Page; context: BrowserContext }>;
  /** Signs somebody in who has an account of that name, in a browser of their own. */
  enter(name: string, path?: string): Promise<{ page: Page; context: BrowserContext }>;
  /** A browser of somebody's own, in which nobody is signed in. */
  openPage(): Promise<{ page: Page; context: BrowserContext }>;
  /** Makes the account that `enter` signs in. */
  add(name: string, ...trusts: Trust[]): Promise<string>;
  close(): Promise<void>;
}

/** A desk whose API may stop and come back at the same address. */
export interface ServedDesk extends Desk {
  stopApi(): Promise<void>;
  startApi(): Promise<void>;
  /** Where the public reads the portal; empty without one. */
  readonly portalUrl: string;
  /** Begins to keep the portal as the content is. */
  publish(): Promise<void>;
}

interface DeskOptions {
  /** Whether there is a portal too. */
  hasPortal?: boolean;
  /** A port that is known before, as an identity provider wants it; else any that is free. */
  port?: number;
  identityProvider?: AuthSettings['identityProvider'];
  /** How letters leave. */
  mail?: MailSettings;
}

/** Starts the API with the built desk over a database, and one browser. */
export async function openDesk(
  database: Database,
  { hasPortal = false, port: wanted = 0, identityProvider, mail }: DeskOptions = {},
): Promise<ServedDesk> {
  const filesDir = await mkdtemp(join(tmpdir(), 'portolan-desk-'));
  const publicUrl = wanted === 0 ? 'http://127.0.0.1' : `http://127.0.0.1:${wanted}`;
  const auth = { secret: randomBytes(32).toString('hex'), publicUrl, identityProvider };
  let url = '';
  const portal = hasPortal ? await openPortal(database, () => `${url}/graphql`) : undefined;
  const serve = async (port: number) => {
    const served = await createApp({
      database,
      filesDir,
      deskDir: inject('deskDir'),
      auth,
      portalUrl: portal?.url,
      mail,
      slowness: 30,
      ...(portal !== undefined && { renderer: portal.renderer }),
    });
    await served.listen({ host: '127.0.0.1', port });
    return served;
  };
  let app = await serve(wanted);
  url = addressOf(app.server);
  const desk = await enterDeskAt(url, database);
  return {
    ...desk,
    portalUrl: portal?.url ?? '',
    publish: async () => portal?.publish(),
    stopApi: () => app.close(),
    startApi: async () => {
      app = await serve(Number(new URL(url).port));
    },
    close: async () => {
      await desk.close();
      await portal?.close();
      await app.close();
      await rm(filesDir, { recursive: true });
    },
  };
}

/** One browser to use a desk with that somebody else serves. */
export async function enterDeskAt(url: string, database: Database): Promise<Desk> {
  const browser: Browser = await chromium.launch({ executablePath: await findChromium(), args: quietFlags });
  const openPage = async () => {
    const context = await browser.newContext({ baseURL: url, locale: 'en-GB', viewport: { width: 1360, height: 900 } });
    return { context, page: await context.newPage() };
  };
  const visit = async (path: string) => {
    const opened = await openPage();
    await opened.page.goto(`/desk${path}`);
    return opened;
  };
  return {
    url,
    database,
    openPage,
    add: (name, ...trusts) => addAccount(database, `${name}@example.org`, ...trusts),
    visit,
    enter: async (name, path = '/') => {
      const { page, context } = await visit(path);
      await signIn(page, name);
      await page.getByRole('button', { name: 'Sign out', exact: true }).waitFor();
      return { page, context };
    },
    close: () => browser.close(),
  };
}

/** Fills in the form that asks who one is. */
export async function signIn(page: Page, name: string): Promise<void> {
  const address = page.getByLabel('E-mail address');
  if (await address.isEditable()) await address.fill(`${name}@example.org`);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}
