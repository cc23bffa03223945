import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo, Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '@portolan/api/config';
import type { Publisher } from '@portolan/api/publisher/publisher';
import type { Renderer } from '@portolan/api/publisher/renderer';
import { createRenderer, runPublisher } from '@portolan/api/publisher/run-publisher';
import type { Database } from '@portolan/drizzle/database';
import { start as serveSite } from '@portolan/site/serve.mjs';

/** The portal beside an API of this process: what makes its pages, and a server of them. */
export interface Portal {
  readonly url: string;
  readonly renderer: Renderer;
  /** Starts the publisher. */
  publish(): Promise<void>;
  close(): Promise<void>;
}

export async function openPortal(database: Database, apiUrl: () => string): Promise<Portal> {
  const dir = await mkdtemp(join(tmpdir(), 'portolan-portal-'));
  const server: Server = await serveSite(dir, 0);
  const url = addressOf(server);
  const { site } = readConfig({ PORTOLAN_SITE_DIR: dir, SHARE_IMAGES: 'false', SITE_URL: url });
  const renderer = createRenderer(database, site, apiUrl);
  let publisher: Publisher | undefined;
  return {
    url,
    renderer,
    publish: async () => {
      publisher = await runPublisher(database, site, renderer);
    },
    close: async () => {
      await publisher?.stop();
      await renderer.stop();
      await new Promise((resolve) => server.close(resolve));
      await rm(dir, { recursive: true, force: true });
    },
  };
}

/** Where a server of this machine listens. */
export const addressOf = (server: Server): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
