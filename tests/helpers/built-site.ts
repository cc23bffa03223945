import type { AddressInfo } from 'node:net';
import { start as serveSite } from '@portolan/site/serve.mjs';
import type { TestProject } from 'vitest/node';
import { buildPortal, type Portal } from './build-portal.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The portal of everything that comes with Portolan, built and served without an API behind it. */
    builtSite: Portal & { readonly url: string };
  }
}

/** Serves the built portal to the tests of a project. The first project of a run that asks builds it. */
export default async function provideBuiltSite(project: TestProject): Promise<() => Promise<void>> {
  const portal = await buildPortal();
  const server = await serveSite(portal.dir, 0);
  project.provide('builtSite', { ...portal, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
  return () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      // A browser keeps its connections open.
      server.closeAllConnections();
    });
}
