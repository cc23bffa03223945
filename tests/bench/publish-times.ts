// Tells how long an edit takes from its publication to the live portal:
//   DATABASE_URL=postgres://… node tests/bench/publish-times.ts --site /tmp/site --rounds 5
// The database has content already; the portal is built below "--site" first where it is not there yet.
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { NounKey } from '@portolan/drizzle/content/noun-form';
import { openDatabase } from '@portolan/drizzle/database';
import { siteSettings } from '@portolan/schema/tables';
import type { Locale } from '@portolan/schema/vocabularies/locale';
import { buildApi } from '../../scripts/build-api.mjs';
import { runApi } from '../../scripts/run-api.mjs';
import { editRecord, giveHistory, listSlugs } from './edit-record.ts';
import { listTree, peakMegabytesOf, startClock } from './read-usage.ts';

const { values } = parseArgs({
  options: {
    site: { type: 'string' },
    rounds: { type: 'string', default: '5' },
    /** Languages of the portal, set before the first build; without it those that it has. */
    locales: { type: 'string' },
  },
});
const url = process.env.DATABASE_URL;
if (url === undefined || values.site === undefined) throw new Error('DATABASE_URL and "--site" must be given.');
const siteDir = resolve(values.site);
mkdirSync(siteDir, { recursive: true });

interface Word {
  state: string;
  stage?: string;
  made?: number;
  pages?: number;
  problems?: { message: string }[];
}

let live = () => {};
let made = '';
let stages: { stage: string; at: number }[] = [];
const hear = ({ state, stage = '', problems = [], ...word }: Word) => {
  if (state === 'failed') throw new Error(problems.map(({ message }) => message).join('\n'));
  if (stage !== stages.at(-1)?.stage) stages.push({ stage, at: performance.now() });
  if (state !== 'live') return;
  made = `${word.made} of ${word.pages} pages made`;
  live();
};

await buildApi();
const database = await openDatabase({ url });
await database.migrate();
if (values.locales !== undefined) {
  const locales = values.locales.split(',') as Locale[];
  const settings = { name: { en: 'Portal' }, locales };
  await database.db
    .insert(siteSettings)
    .values(settings)
    .onConflictDoUpdate({ target: siteSettings.id, set: { locales } });
}
const rounds = Number(values.rounds);
const listEdited = async (noun: NounKey): Promise<string[]> => {
  const slugs = await listSlugs(database, noun);
  return slugs.length === 0
    ? []
    : Array.from({ length: rounds + 1 }, (_, round) => slugs[(round * 7919) % slugs.length] ?? '');
};
// Invented records have no history, by which it is known what an edit changed.
for (const slug of await listEdited('events')) await giveHistory(database, 'events', slug);
for (const slug of await listEdited('partners')) await giveHistory(database, 'partners', slug);
const api = runApi(
  {
    API_PORT: '0',
    PORTOLAN_CONTENT: process.env.PORTOLAN_CONTENT ?? 'none',
    PORTOLAN_PUBLISHER: 'true',
    PORTOLAN_SITE_DIR: siteDir,
    PORTOLAN_FILES_DIR: process.env.PORTOLAN_FILES_DIR ?? join(siteDir, 'files'),
    SITE_URL: 'https://portolan.example',
  },
  hear as () => void,
);
const isLive = () =>
  new Promise<void>((resolveLive) => {
    live = resolveLive;
  });

async function time(what: string, edit: () => Promise<unknown>): Promise<void> {
  if (made !== '') await new Promise((resolve) => setTimeout(resolve, pauseMilliseconds));
  stages = [];
  const readCpu = startClock(() => listTree(process.pid));
  const went = isLive();
  let begin = performance.now();
  await edit();
  // The notice may be faster than the answer to who edits.
  begin = Math.min(performance.now(), stages[0]?.at ?? Number.POSITIVE_INFINITY);
  await went;
  const end = performance.now();
  const parts = stages.map(
    ({ stage, at }, index) => `${stage || 'live'} +${Math.round((stages[index + 1]?.at ?? end) - at)}`,
  );
  const begun = Math.round((stages[0]?.at ?? end) - begin);
  const cpu = readCpu()?.toFixed(2) ?? '?';
  const megabytes = Math.round(peakMegabytesOf(process.pid) ?? 0);
  console.log(
    `${what.padEnd(22)} ${((end - begin) / 1000).toFixed(2)} s (${cpu} s of processor time, peak ${megabytes} MB), ${made}; begun +${begun} ${parts.join(' ')}`,
  );
}

const day = (round: number) => `2027-03-${String((round % 27) + 1).padStart(2, '0')}`;
/** What a release leaves to do when it is live is done by then: editors are no faster. */
const pauseMilliseconds = 2000;

const rename = (round: number) => (text: unknown) => ({
  ...(text as object),
  en: `${String((text as { en: string }).en).replace(/ \(\d+\)$/, '')} (${round + 1})`,
});

try {
  await time('the first release', () => api.answers);
  const [events, partners] = [await listEdited('events'), await listEdited('partners')];
  // The first edit after a start finds nothing in memory.
  for (let round = 0; round <= rounds; round += 1) {
    await time('the date of an event', () =>
      editRecord(database, 'events', events[round] ?? '', (event) => ({
        ...event,
        startsOn: day(round),
        endsOn: day(round),
      })),
    );
    await time('the name of a partner', () =>
      editRecord(database, 'partners', partners[round] ?? '', ({ name, ...partner }) => ({
        ...partner,
        name: rename(round)(name),
      })),
    );
  }
} finally {
  await api.stop();
  await database.close();
}
