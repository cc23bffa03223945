import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openDatabase } from '@portolan/drizzle/database';
import { start as serveSite } from '@portolan/site/serve.mjs';
import { expect, it, onTestFinished, vi } from 'vitest';
import { type ApiProcess, startApiProcess } from '../helpers/api-process.ts';
import { createWorld } from '../helpers/factories.ts';
import { createCluster } from '../helpers/postgres-cluster.ts';

/** A build takes seconds, and on a busy machine a minute. */
const patience = { timeout: 120_000, interval: 100 };

/** Reads pages of the portal without a pause, and judges each: whole, and never older than one that was read before. */
function readAllTheWhile(url: string) {
  const problems: string[] = [];
  let count = 0;
  let newest = 0;
  let isOver = false;
  const read = async (path: string) => {
    const answer = await fetch(`${url}${path}`);
    const html = await answer.text();
    count += 1;
    if (answer.status !== 200 || !html.trimEnd().endsWith('</html>')) problems.push(`${path}: ${answer.status}`);
    const version = Number(/Harbour (\d+)/.exec(html)?.[1]);
    if (!(version >= newest)) problems.push(`${path}: Harbour ${version} after Harbour ${newest}`);
    newest = Math.max(newest, version);
  };
  const reading = (async () => {
    for (; !isOver; await wait(5)) {
      await read('/en/partners/harbour/').catch((error: Error) => problems.push(String(error.cause ?? error)));
    }
  })();
  return {
    problems,
    newest: () => newest,
    end: async () => {
      isOver = true;
      await reading;
      return count;
    },
  };
}

it('the portal is read as ever while its publisher is killed and the database is stopped and frozen, and follows again', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'portolan-untouched-'));
  const siteDir = join(dir, 'site');
  const filesDir = join(dir, 'files');
  const cluster = await createCluster();
  onTestFinished(async () => {
    await cluster.remove();
    await rm(dir, { recursive: true, force: true });
  });
  const withDatabase = async <T>(act: (database: Awaited<ReturnType<typeof openDatabase>>) => Promise<T>) => {
    const database = await openDatabase({ url: cluster.url(), maxConnections: 2 });
    try {
      return await act(database);
    } finally {
      await database.close();
    }
  };
  const name = (version: number) =>
    withDatabase((database) =>
      createWorld(database, filesDir).add('partners', { slug: 'harbour', name: { en: `Harbour ${version}` } }),
    );
  const isBuilding = () =>
    withDatabase(async (database) => {
      const rows = await database.run<{ state: string }>(
        'select state from site_builds order by created_at desc limit 1',
        [],
      );
      return rows[0]?.state === 'building';
    });
  const begins = () => expect.poll(isBuilding, { ...patience, interval: 10 }).toBe(true);
  const startPublisher = (): Promise<ApiProcess> =>
    startApiProcess(cluster.url(), {
      PORTOLAN_SITE_DIR: siteDir,
      PORTOLAN_FILES_DIR: filesDir,
      PORTOLAN_PUBLISHER: 'true',
      SHARE_IMAGES: 'false',
    });

  await withDatabase(async (database) => {
    await database.migrate();
    await createWorld(database, filesDir).settings({ locales: ['en'] });
  });
  await name(1);
  const server = await serveSite(siteDir, 0);
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const statusOfPage = async () => (await fetch(`${url}/en/partners/harbour/`)).status;
  expect(await statusOfPage()).toBe(503);
  let publisher = await startPublisher();
  await expect.poll(statusOfPage, patience).toBe(200);
  const reader = readAllTheWhile(url);
  const follows = (version: number) =>
    vi.waitFor(() => {
      if (reader.newest() !== version) throw new Error(`Harbour ${version} does not come. ${publisher.output}`);
    }, patience);

  await name(2);
  await begins();
  publisher.process.kill('SIGKILL');
  await publisher.stop();
  expect(reader.newest()).toBe(1);
  publisher = await startPublisher();
  await follows(2);

  await name(3);
  await begins();
  await cluster.stop('immediate');
  await wait(2_000);
  await cluster.start();
  await follows(3);

  await name(4);
  await begins();
  cluster.signal('SIGSTOP');
  await wait(3_000);
  cluster.signal('SIGCONT');
  await follows(4);

  expect(await reader.end()).toBeGreaterThan(200);
  expect(reader.problems).toEqual([]);
}, 600_000);
