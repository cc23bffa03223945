import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '@portolan/drizzle/database';
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest';
import { buildApi } from '../../scripts/build-api.mjs';
import { apiBundle } from '../../scripts/paths.mjs';
import { type OpenedDatabase, openTestDatabase } from '../helpers/databases.ts';
import { createWorld } from '../helpers/factories.ts';
import { patience } from '../helpers/published-site.ts';

// The embedded database goes with the process that is killed here; what is on the disk is settled by the same code.
describe.skipIf(inject('postgresAdminUrl') === undefined)('a publisher that is killed in the middle', () => {
  let dir = '';
  let database: OpenedDatabase;

  beforeAll(async () => {
    await buildApi();
    dir = await mkdtemp(join(tmpdir(), 'portolan-cut-off-'));
    database = await openTestDatabase('postgres');
    await database.migrate();
    const world = createWorld(database, join(dir, 'files'));
    await world.settings({ locales: ['en'] });
    await world.add('partners', { slug: 'harbour', name: { en: 'Harbour University' } });
  });
  afterAll(async () => {
    await database.close();
    await rm(dir, { recursive: true, force: true });
  });

  /** The API with its publisher as a process of its own; `kill` ends it without a word. */
  function start(): { kill: () => Promise<void> } {
    const child = spawn(process.execPath, [apiBundle], {
      env: {
        PATH: process.env.PATH,
        API_PORT: '0',
        DATABASE_URL: database.url,
        PORTOLAN_CONTENT: 'none',
        PORTOLAN_FILES_DIR: join(dir, 'files'),
        PORTOLAN_SITE_DIR: join(dir, 'site'),
        PORTOLAN_PUBLISHER: 'true',
        SHARE_IMAGES: 'false',
      },
      stdio: 'ignore',
    });
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    const kill = async () => {
      child.kill('SIGKILL');
      await ended;
    };
    onTestFinished(kill);
    return { kill };
  }

  const readStates = async (from: Database) =>
    (await from.run<{ state: string }>('select state from site_builds order by created_at, id', [])).map(
      ({ state }) => state,
    );

  it('does it again when it is back, and says of the first that it was cut off', async () => {
    const first = start();
    await expect.poll(() => readStates(database), { ...patience, interval: 10 }).toEqual(['building']);
    await first.kill();
    expect(await readStates(database)).toEqual(['building']);
    start();
    await expect.poll(() => readStates(database), patience).toEqual(['interrupted', 'live']);
    const releases = (await readdir(join(dir, 'site/releases'))).filter((name) => !name.includes('.'));
    const [live] = await database.run<{ id: string }>(`select id from site_builds where state = 'live'`, []);
    expect(releases).toEqual([live?.id]);
  });
});
