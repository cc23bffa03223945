// Measures the API on an invented network: `pnpm bench`, or `pnpm bench --help` for what can be chosen.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { buildApi } from '../../scripts/build-api.mjs';
import { root } from '../../scripts/paths.mjs';
import { givenServer, handWritten, portolan } from './candidates.ts';
import { scaleSizes } from './content/sizes.ts';
import { chooseLoader } from './load.ts';
import { readMachineFacts } from './machine-facts.ts';
import {
  type Facts,
  measureAlone,
  measureColdStarts,
  measureInTurn,
  measureRepeated,
  measureSingle,
  measureSingleOf,
  measureUncached,
  type SingleFigure,
} from './parts.ts';
import { noDatabase, watchPostgres } from './postgres-processes.ts';
import { contentFingerprint, fill, prepareDatabase } from './prepare-database.ts';
import { printPlans } from './print-plans.ts';
import { bodiesOf, listLoadQueries, listSingleQueries } from './queries.ts';
import { type BenchOptions, readOptions } from './read-options.ts';
import { tableOfFacts, tableOfRatios, tableOfSingles, tableOfWindows } from './tables.ts';
import type { Bench } from './windows.ts';

/** The embedded database is for a single office: a tenth of the network is more than that. */
const largestEmbedded = 0.1;

interface Found {
  facts: Facts[];
  singles: SingleFigure[];
}

async function measureGiven(bench: Bench, found: Found, url: string): Promise<void> {
  const sizes = scaleSizes(bench.options.scale);
  const server = givenServer(url);
  await measureInTurn(bench, 'given', listLoadQueries(sizes), [server], bodiesOf);
  found.singles = await measureSingle(server, listSingleQueries(sizes));
}

async function measureOwn(bench: Bench, found: Found, databaseUrl: string, filesDir: string): Promise<void> {
  const { options } = bench;
  const sizes = scaleSizes(options.scale);
  const queries = listLoadQueries(sizes);
  const uncached = portolan({ databaseUrl }, { keepsAnswers: false, filesDir });
  const cached = portolan({ databaseUrl }, { keepsAnswers: true, filesDir });
  if (options.only.includes('cold')) {
    const programs = [cached, handWritten(databaseUrl)];
    found.facts.push(...(await measureColdStarts(bench, programs, queries[0] as (typeof queries)[0])));
  }
  if (options.only.includes('uncached')) {
    found.facts.push(...(await measureUncached(bench, uncached, databaseUrl, queries)));
  }
  if (options.only.includes('repeated')) found.facts.push(...(await measureRepeated(bench, cached, queries)));
  if (options.only.includes('single')) {
    for (const keepsAnswers of [false, true]) {
      const program = portolan({ databaseUrl }, { keepsAnswers, filesDir, isPatient: true });
      found.singles.push(...(await measureSingleOf(program, listSingleQueries(sizes))));
    }
  }
  if (options.only.includes('pglite')) {
    const scale = Math.min(options.scale, largestEmbedded);
    const dataDir = await prepareFolder(scale);
    const program = portolan({ dataDir }, { keepsAnswers: false, filesDir });
    found.facts.push(
      ...(await measureAlone(bench, `PGlite, scale ${scale}`, program, listLoadQueries(scaleSizes(scale)))),
    );
  }
}

/** The embedded database of a scale, filled; the one of an earlier run when it was filled by the same sources. */
async function prepareFolder(scale: number): Promise<string> {
  const dataDir = `${root}.portolan/bench-${scale}`;
  const stamp = `${dataDir}.fingerprint`;
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === contentFingerprint(scale)) return dataDir;
  console.error(`Filling the embedded database in "${dataDir}" …`);
  for (const path of [stamp, dataDir]) rmSync(path, { recursive: true, force: true });
  await fill({ dataDir }, scale);
  writeFileSync(stamp, contentFingerprint(scale));
  return dataDir;
}

async function run(options: BenchOptions): Promise<void> {
  const loader = chooseLoader(options.loader);
  const windows: Bench['windows'] = [];
  const filesDir = `${root}.portolan/bench-files`;
  mkdirSync(filesDir, { recursive: true });
  const prepared = options.url === undefined ? await prepareDatabase(options.adminUrl, options.scale) : undefined;
  const database = prepared === undefined ? noDatabase : await watchPostgres(prepared.url);
  const bench: Bench = { options, loader, database, windows };
  try {
    if (prepared !== undefined && options.plans) {
      printPlans(prepared.url, options.scale);
      return;
    }
    const result = { machine: readMachineFacts(loader, database.version), options, windows, facts: [], singles: [] };
    try {
      if (prepared === undefined) await measureGiven(bench, result, options.url as string);
      else {
        await buildApi();
        await measureOwn(bench, result, prepared.url, filesDir);
      }
    } finally {
      // What was measured before something failed is not lost.
      if (windows.length > 0 || result.facts.length > 0) report(result);
    }
  } finally {
    await database.close();
    if (options.drop) await prepared?.drop();
  }
}

function report(result: Found & { windows: Bench['windows']; machine: object; options: BenchOptions }): void {
  const { adminUrl: _, ...options } = result.options;
  for (const [part, windows] of Map.groupBy(result.windows, (window) => window.part)) {
    console.log(`\n${part}\n\n${tableOfWindows(windows)}`);
    if (part === 'uncached' || part === 'repeated') console.log(`\n${tableOfRatios(windows)}`);
  }
  if (result.facts.length > 0) console.log(`\n${tableOfFacts(result.facts)}`);
  if (result.singles.length > 0) console.log(`\n${tableOfSingles(result.singles)}`);
  const folder = `${root}tests/bench/results`;
  mkdirSync(folder, { recursive: true });
  const file = `${folder}/${new Date().toISOString().replaceAll(/[:.]/g, '-')}.json`;
  writeFileSync(file, `${JSON.stringify({ ...result, options }, null, 2)}\n`);
  console.log(`\n${JSON.stringify(result.machine)}\n${file}`);
}

try {
  const options = readOptions(process.argv.slice(2), process.env);
  if (typeof options === 'string') console.log(options);
  else await run(options);
} catch (error) {
  console.error(error instanceof Error && error.cause === undefined ? error.message : error);
  process.exitCode = 1;
}
