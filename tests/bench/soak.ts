// Lets Portolan run for long under a low, mixed load, and tells what became of it: `npm run soak -- --minutes 30`.
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Database, openDatabase } from '@portolan/drizzle/database';
import postgres from 'postgres';
import { buildApi } from '../../scripts/build-api.mjs';
import { addAccount, signIn } from '../helpers/people.ts';
import { fillDatabase } from './content/fill-database.ts';
import { scaleSizes } from './content/sizes.ts';
import { listTree } from './read-usage.ts';
import { Editor } from './soak/editor.ts';
import { Memory } from './soak/memory.ts';
import { startApi, startPublisher } from './soak/processes.ts';
import { readSoakOptions, type SoakOptions } from './soak/read-soak-options.ts';
import { createReader } from './soak/reader.ts';
import { Tally } from './soak/tally.ts';
import { toTable } from './tables.ts';

const sizes = scaleSizes(0.003);
const sampleMilliseconds = 10_000;
const secondsToPublish = 300;

/** Does something again and again at a rate, whatever it takes, until it is told to stop; resolves when all has ended. */
async function repeat(perMinute: number, signal: AbortSignal, act: () => Promise<unknown>): Promise<void> {
  const underWay = new Set<Promise<unknown>>();
  while (!signal.aborted) {
    const one = act().finally(() => underWay.delete(one));
    underWay.add(one);
    await wait(60_000 / perMinute, undefined, { signal }).catch(() => {});
  }
  await Promise.all(underWay);
}

/** Waits for a portal of the content as it is now, and gives what is wrong with the pages of what was published. */
async function checkPortal(database: Database, siteDir: string, editor: Editor): Promise<string[]> {
  const live = `select from site_builds where state = 'live' and content_revision = (select number from content_revision)`;
  const end = performance.now() + secondsToPublish * 1000;
  while ((await database.run(live, [])).length === 0) {
    if (performance.now() > end) return [`No portal of the last change is live after ${secondsToPublish} s.`];
    await wait(500);
  }
  const wrong: string[] = [];
  for (const { slug, published } of editor.records) {
    const page = join(siteDir, 'current', 'en', 'partners', slug, 'index.html');
    if (!existsSync(page) || !(await readFile(page, 'utf8')).includes(published)) {
      wrong.push(`The page of "${slug}" does not say "${published}".`);
    }
  }
  return wrong;
}

/** Changes that were acknowledged and are not in the history. */
async function findLost(database: Database, acknowledged: readonly string[]): Promise<string[]> {
  const rows = await database.run<{ reason: string }>(`select reason from revisions where reason like 'soak %'`, []);
  const kept = new Set(rows.map(({ reason }) => reason));
  return acknowledged.filter((reason) => !kept.has(reason));
}

async function soak(options: SoakOptions, databaseUrl: string, dir: string): Promise<boolean> {
  const database = await openDatabase({ url: databaseUrl, maxConnections: 2 });
  const stops: (() => Promise<unknown>)[] = [() => database.close()];
  const place = {
    databaseUrl,
    filesDir: join(dir, 'files'),
    siteDir: join(dir, 'site'),
    secret: randomBytes(32).toString('hex'),
  };
  try {
    await database.migrate();
    await fillDatabase(database, sizes);
    await database.run(`insert into site_settings (name, locales) values ('{"en": "Soak"}', '{en}')`, []);
    await addAccount(database, 'soak@example.org', { role: 'administrator' });
    const a = await startApi(place, 'API a');
    stops.unshift(a.stop);
    const b = await startApi(place, 'API b');
    stops.unshift(b.stop);
    const publisher = await startPublisher(place);
    stops.unshift(publisher.stop);
    const urls = [a, b].map(({ url }) => url.replace(/\/graphql$/, ''));
    const [url = ''] = urls;
    const cookie = await signIn({ url, fetch: (path, init) => fetch(`${url}${path}`, init) }, 'soak@example.org');
    const tally = new Tally();
    const memory = new Memory();
    const editor = new Editor(urls, cookie, tally);
    await editor.begin();
    const signal = AbortSignal.timeout(options.minutes * 60_000);
    const sample = async () => {
      memory.sample('API a', [a.pid as number]);
      memory.sample('API b', [b.pid as number]);
      const [own, ...started] = listTree(publisher.pid) as [number, ...number[]];
      memory.sample('publisher', [own]);
      if (started.length > 0) memory.sample('its renderer', started);
    };
    await Promise.all([
      repeat(options.reads * 60, signal, createReader(urls, cookie, sizes, tally)),
      repeat(options.edits, signal, () => editor.saveDraft()),
      repeat(options.publishes, signal, () => editor.publish()),
      repeat(60_000 / sampleMilliseconds, signal, sample),
    ]);
    const lost = await findLost(database, editor.acknowledged);
    const wrong = [...tally.wrong, ...(await checkPortal(database, place.siteDir, editor))];
    const builds = await database.run<{ state: string; count: string }>(
      'select state, count(*) as count from site_builds group by state order by state',
      [],
    );
    console.log(`\n${toTable(['request', 'number', 'errors', 'p50 ms', 'p99 ms', 'slowest ms'], tally.rows())}`);
    const moments = Array.from({ length: 8 }, (_, part) => `${((options.minutes * part) / 7).toFixed(0)} min`);
    console.log(`\n${toTable(['resident MB', ...moments, 'MB an hour, second half'], memory.rows())}`);
    console.log(`\nbuilds of the portal: ${builds.map(({ state, count }) => `${state} ${count}`).join(', ')}`);
    console.log(`published and acknowledged: ${editor.acknowledged.length}, lost: ${lost.length}`);
    console.log(`wrong answers: ${wrong.length}${wrong.map((text) => `\n- ${text}`).join('')}`);
    return tally.countErrors() + lost.length + wrong.length === 0;
  } finally {
    for (const stop of stops) await stop();
  }
}

async function run(options: SoakOptions): Promise<void> {
  await buildApi();
  const name = `portolan_soak_${randomBytes(4).toString('hex')}`;
  const dir = await mkdtemp(join(tmpdir(), 'portolan-soak-'));
  const admin = postgres(options.adminUrl, { max: 1, onnotice: () => {} });
  try {
    await admin.unsafe(`create database ${name}`);
    const databaseUrl = Object.assign(new URL(options.adminUrl), { pathname: `/${name}` }).href;
    console.log(`${options.minutes} minutes over "${name}", since ${new Date().toISOString()}.`);
    if (!(await soak(options, databaseUrl, dir))) process.exitCode = 1;
  } finally {
    if (!options.keep) {
      await admin.unsafe(`drop database if exists ${name} with (force)`);
      await rm(dir, { recursive: true, force: true });
    }
    await admin.end();
  }
}

try {
  const options = readSoakOptions(process.argv.slice(2), process.env);
  if (typeof options === 'string') console.log(options);
  else await run(options);
} catch (error) {
  console.error(error instanceof Error && error.cause === undefined ? error.message : error);
  process.exitCode = 1;
}
