// Makes edits by chance and asks after some of them whether the live portal, of which only changed pages are made, is what
// it would be if every page were made:
//   DATABASE_URL=postgres://… node tests/bench/remade-pages.ts --site /tmp/remade --edits 200 --compare 20
// Give it a database of its own: the edits stay in it. An empty one gets two records of every noun.
import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { queueBuild } from '@portolan/api/publisher/build-rows';
import { Renderer } from '@portolan/api/publisher/renderer';
import { openDatabase } from '@portolan/drizzle/database';
import { buildApi } from '../../scripts/build-api.mjs';
import { root } from '../../scripts/paths.mjs';
import { runApi } from '../../scripts/run-api.mjs';
import { listDifferences } from '../helpers/compare-releases.ts';
import { createWorld } from '../helpers/factories.ts';
import { RandomEdits } from '../helpers/random-edits.ts';
import { addTwoOfEach } from '../helpers/two-of-each.ts';

const { values } = parseArgs({
  options: {
    site: { type: 'string' },
    edits: { type: 'string', default: '200' },
    /** After how many edits the two are compared. */
    compare: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
  },
});
const url = process.env.DATABASE_URL;
if (url === undefined || values.site === undefined) throw new Error('DATABASE_URL and "--site" must be given.');
const [siteDir, wholeDir] = ['live', 'whole'].map((name) => resolve(values.site ?? '', name)) as [string, string];
for (const dir of [siteDir, wholeDir]) mkdirSync(dir, { recursive: true });
const siteUrl = 'https://portolan.example';
const filesDir = join(siteDir, 'files');

await buildApi();
const database = await openDatabase({ url });
await database.migrate();
const [{ number }] = (await database.run<{ number: number }>('select number::int from content_revision', [])) as [
  { number: number },
];
if (number === 0) {
  const world = createWorld(database, filesDir);
  await addTwoOfEach(world);
  await world.settings({ locales: ['en', 'es'] });
}
const api = runApi({
  API_PORT: '0',
  PORTOLAN_CONTENT: 'none',
  PORTOLAN_PUBLISHER: 'true',
  // A second process makes pages too, which the API does not know.
  PORTOLAN_LIMITS: 'false',
  PORTOLAN_SITE_DIR: siteDir,
  PORTOLAN_FILES_DIR: filesDir,
  SITE_URL: siteUrl,
});
const apiUrl = `${await api.answers}/graphql`;
const renderer = new Renderer({
  siteRoot: join(root, 'site'),
  siteDir: wholeDir,
  apiUrl: () => apiUrl,
  siteUrl,
  listLocales: async () => ['en', 'es'],
});

interface Build {
  state: string;
  problems: { message: string }[];
  total: number;
  pages: number;
}

/** The build of the content as it is now, once it has ended. */
async function settled(): Promise<Build> {
  const ofNow = `select state, problems, total, pages from site_builds where state in ('live', 'failed')
    and content_revision = (select number from content_revision) order by created_at desc limit 1`;
  for (;;) {
    const [build] = await database.run<Build>(ofNow, []);
    if (build !== undefined) return build;
    await new Promise((wait) => setTimeout(wait, 50));
  }
}

/** Some edits take so much away that the portal waits for somebody to say that it is meant. */
async function acceptLoss(): Promise<void> {
  const { id } = await queueBuild(database.db, { cause: 'asked', acceptsLoss: true });
  for (;;) {
    const [build] = await database.run<Build>('select state, problems from site_builds where id = $1', [id]);
    if (build?.state === 'live') return;
    if (build?.state === 'failed') throw new Error(build.problems.map(({ message }) => message).join('\n'));
    await new Promise((wait) => setTimeout(wait, 50));
  }
}

async function findDifferences(): Promise<string[]> {
  const release = randomUUID();
  await renderer.ask('release', { release, contentRevision: 0, stamp: '', keep: 1, acceptsLoss: true });
  return listDifferences(join(siteDir, 'current'), join(wholeDir, 'releases', release));
}

const begin = performance.now();
try {
  if ((await settled()).state === 'failed') await acceptLoss();
  const edits = new RandomEdits(database, Number(values.seed));
  for (let count = 1; count <= Number(values.edits); count += 1) {
    const edit = await edits.next();
    const before = performance.now();
    const { state, problems, total, pages } = await settled();
    const seconds = ((performance.now() - before) / 1000).toFixed(2);
    console.log(`${count}. ${edit}: ${state} after ${seconds} s, ${total} of ${pages} pages made`);
    for (const { message } of problems) console.log(`   ${message}`);
    if (state === 'failed') await acceptLoss();
    if (count % Number(values.compare) !== 0) continue;
    const differences = await findDifferences();
    if (differences.length > 0)
      throw new Error(`The live portal is another one:\n${differences.slice(0, 20).join('\n')}`);
    console.log(
      `   equal to a build of every page, ${Math.round((performance.now() - begin) / 1000)} s after the start`,
    );
  }
} finally {
  await renderer.stop();
  await api.stop();
  await database.close();
}
