import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '@portolan/api/app';
import { readConfig } from '@portolan/api/config';
import type { Publisher } from '@portolan/api/publisher/publisher';
import { createRenderer, runPublisher } from '@portolan/api/publisher/run-publisher';
import { start as serveSite } from '@portolan/site/serve.mjs';
import { afterAll, beforeAll, expect, vi } from 'vitest';
import type { Given } from './databases.ts';
import { createWorld, type World } from './factories.ts';

/** Rows of `site_builds`, the latest first. */
export interface BuildRow {
  id: string;
  state: string;
  cause: string;
  problems: { message: string; path?: string; record?: { noun: string; slug: string } }[];
  deploys: { target: string; isDone: boolean; attempts: number; message: string }[];
}

export interface PublishedSite {
  readonly world: World;
  readonly siteDir: string;
  /** Where the API listens. */
  readonly apiUrl: string;
  readonly siteUrl: string;
  /** What the public reads at an address, or the status where that is not 200. */
  read(path: string): Promise<string | number>;
  listBuilds(): Promise<BuildRow[]>;
  /** Waits until a build of the content as it is now has ended, and gives its state. */
  settled(): Promise<string>;
  stopPublisher(): Promise<void>;
  startPublisher(env?: NodeJS.ProcessEnv): Promise<void>;
}

export const patience = { timeout: 60_000, interval: 100 };

/** An API with its publisher in this process, with the desk where its folder is given, and a server of what it publishes. Use it in tests only. */
export function publishedSite(
  given: Given,
  build: (world: World) => Promise<unknown>,
  deskDir?: string,
): PublishedSite {
  let site: PublishedSite | undefined;
  let close = async () => {};
  beforeAll(async () => {
    [site, close] = await open(given, deskDir);
    await build(site.world);
    await site.startPublisher();
    const [state, [latest]] = [await site.settled(), await site.listBuilds()];
    expect({ state, problems: latest?.problems }).toEqual({ state: 'live', problems: [] });
  });
  afterAll(() => close());
  return new Proxy({} as PublishedSite, {
    get(_, member) {
      if (site === undefined) throw new Error('The site is there before the first test: use it in tests.');
      return Reflect.get(site, member);
    },
  });
}

async function open({ database }: Given, deskDir?: string): Promise<[PublishedSite, () => Promise<void>]> {
  const dir = await mkdtemp(join(tmpdir(), 'portolan-publish-'));
  const siteDir = join(dir, 'site');
  const filesDir = join(dir, 'files');
  await mkdir(filesDir);
  const siteOf = (env: NodeJS.ProcessEnv) =>
    readConfig({ PORTOLAN_SITE_DIR: siteDir, SHARE_IMAGES: 'false', ...env }).site;
  let apiUrl = '';
  const renderer = createRenderer(database, siteOf({}), () => `${apiUrl}/graphql`);
  const world = createWorld(database, filesDir);
  world.file('there.txt', 'So that the folder is there.');
  const server = await serveSite(siteDir, 0);
  const siteUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const app = await createApp({
    database,
    filesDir,
    deskDir,
    portalUrl: siteUrl,
    slowness: 30,
    // A second process makes pages here, to compare.
    isUnlimited: true,
    renderer,
    auth: { secret: randomBytes(32).toString('hex'), publicUrl: 'http://127.0.0.1' },
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  apiUrl = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
  let publisher: Publisher | undefined;
  const stopPublisher = async () => {
    await publisher?.stop();
    publisher = undefined;
  };
  const listBuilds = () => database.run<BuildRow>('select * from site_builds order by created_at desc, id desc', []);
  const site: PublishedSite = {
    world,
    siteDir,
    apiUrl,
    siteUrl,
    read: async (path) => {
      const response = await fetch(`${siteUrl}${path}`);
      return response.status === 200 ? response.text() : response.status;
    },
    listBuilds,
    settled: async () => {
      const ofNow = `select state from site_builds where state in ('live', 'failed')
        and content_revision = (select number from content_revision) order by created_at desc limit 1`;
      return await vi.waitFor(async () => {
        const [row] = await database.run<{ state: string }>(ofNow, []);
        if (row === undefined) throw new Error('No build of the content as it is now has ended.');
        return row.state;
      }, patience);
    },
    stopPublisher,
    startPublisher: async (env = {}) => {
      publisher = await runPublisher(database, siteOf(env), renderer);
    },
  };
  const close = async () => {
    await stopPublisher();
    await renderer.stop();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await app.close();
    await rm(dir, { recursive: true, force: true });
  };
  return [site, close];
}
