// What it costs to see what runs: `node tests/bench/seen.ts`. Each way in turn, a process of its own, the same questions;
// processor time of the API a request, kept answers and fresh ones.
import { mkdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildApi } from '../../scripts/build-api.mjs';
import { root } from '../../scripts/paths.mjs';
import { ask } from './ask.ts';
import { type Candidate, portolan, startCandidate } from './candidates.ts';
import { scaleSizes } from './content/sizes.ts';
import { prepareDatabase } from './prepare-database.ts';
import { bodiesOf, listLoadQueries } from './queries.ts';
import { startClock } from './read-usage.ts';
import { median } from './statistics.ts';
import { toTable } from './tables.ts';

const scale = 0.01;
const rounds = 5;
const requests = 2_000;
const atOnce = 20;
const filesDir = `${root}.portolan/bench-files`;
const adminUrl = process.env.BENCH_DATABASE_URL || 'postgres://postgres@127.0.0.1:5432/postgres';

/** Takes traces and forgets them. */
const collector = createServer((request, response) => {
  request.resume().on('end', () => response.setHeader('content-type', 'application/json').end('{}'));
}).listen(0, '127.0.0.1');

const ways: Record<string, () => NodeJS.ProcessEnv> = {
  nothing: () => ({ PORTOLAN_LOG: 'off' }),
  sentences: () => ({ PORTOLAN_LOG: 'plain', PORTOLAN_SLOW_MS: '600000' }),
  'JSON lines': () => ({ PORTOLAN_LOG: 'json' }),
  figures: () => ({ PORTOLAN_LOG: 'off', PORTOLAN_METRICS_PORT: '0' }),
  traces: () => ({
    PORTOLAN_LOG: 'off',
    OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${(collector.address() as AddressInfo).port}`,
  }),
};

/** Microseconds of the API's processor time a request. */
async function measure({ url, pid }: Candidate, bodies: readonly string[]): Promise<number> {
  const askAll = async (count: number) => {
    let asked = 0;
    const work = async () => {
      while (asked < count) {
        asked += 1;
        await ask(url, bodies[asked % bodies.length] as string);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, work));
  };
  await askAll(requests / 2);
  const clock = startClock(() => [pid as number]);
  await askAll(requests);
  return ((clock() ?? Number.NaN) * 1e6) / requests;
}

await buildApi();
mkdirSync(filesDir, { recursive: true });
const { url: databaseUrl, drop } = await prepareDatabase(adminUrl, scale);
const [query] = listLoadQueries(scaleSizes(scale));
const bodies = query === undefined ? [] : bodiesOf(query);
const figures = new Map<string, { kept: number[]; fresh: number[] }>();
try {
  for (let round = 1; round <= rounds; round += 1) {
    for (const [name, env] of Object.entries(ways)) {
      const own = figures.get(name) ?? { kept: [], fresh: [] };
      figures.set(name, own);
      for (const keepsAnswers of [true, false]) {
        const program = portolan({ databaseUrl }, { keepsAnswers, filesDir });
        const api = await startCandidate({ ...program, name, env: { ...program.env, ...env() } });
        own[keepsAnswers ? 'kept' : 'fresh'].push(await measure(api, keepsAnswers ? bodies.slice(0, 1) : bodies));
        await api.stop();
      }
      console.error(`round ${round}: ${name}`);
    }
  }
} finally {
  collector.close();
  collector.closeAllConnections();
  await drop();
}
const rows = [...figures].map(([name, { kept, fresh }]) => {
  const base = figures.get('nothing') as { kept: number[]; fresh: number[] };
  const ratio = (own: number[], other: number[]) => (median(own) / median(other)).toFixed(2);
  return [name, median(kept).toFixed(0), ratio(kept, base.kept), median(fresh).toFixed(0), ratio(fresh, base.fresh)];
});
console.log(toTable(['shown', 'kept µs', 'to nothing', 'fresh µs', 'to nothing'], rows));
