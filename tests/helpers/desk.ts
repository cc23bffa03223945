import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '@portolan/api/app';
import type { Database } from '@portolan/drizzle/database';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { inject } from 'vitest';
import { findChromium, quietFlags } from './find-chromium.ts';
import { addAccount, password, type Trust } from './people.ts';

/** The desk of a body of tests: the API that serves it, and a browser to use it with. */
export interface Desk {
  readonly url: string;
  readonly database: Database;
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
}

/** Starts the API with the built desk over a database, and one browser. */
export async function openDesk(database: Database): Promise<ServedDesk> {
  const filesDir = await mkdtemp(join(tmpdir(), 'portolan-desk-'));
  const auth = { secret: randomBytes(32).toString('hex'), publicUrl: 'http://127.0.0.1' };
  const serve = async (port: number) => {
    const served = await createApp({ database, filesDir, deskDir: inject('deskDir'), auth });
    await served.listen({ host: '127.0.0.1', port });
    return served;
  };
  let app = await serve(0);
  const { port } = app.server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  const desk = await enterDeskAt(url, database);
  const close = async () => {
    await desk.close();
    await app.close();
    await rm(filesDir, { recursive: true });
  };
  const stopApi = () => app.close();
  const startApi = async () => {
    app = await serve(port);
  };
  return { ...desk, close, stopApi, startApi };
}

/** One browser to use a desk with that somebody else serves. */
export async function enterDeskAt(url: string, database: Database): Promise<Desk> {
  const browser: Browser = await chromium.launch({ executablePath: await findChromium(), args: quietFlags });
  const openPage = async () => {
    const context = await browser.newContext({ baseURL: url, locale: 'en-GB', viewport: { width: 1360, height: 900 } });
    return { context, page: await context.newPage() };
  };
  return {
    url,
    database,
    openPage,
    add: (name, ...trusts) => addAccount(database, `${name}@example.org`, ...trusts),
    enter: async (name, path = '/') => {
      const { page, context } = await openPage();
      await page.goto(`/desk${path}`);
      await signIn(page, name);
      await page.getByRole('button', { name: 'Sign out' }).waitFor();
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
