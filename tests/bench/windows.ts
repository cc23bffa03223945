import { loadavg } from 'node:os';
import type { Candidate } from './candidates.ts';
import { runLoad } from './load.ts';
import type { DatabaseProcesses } from './postgres-processes.ts';
import type { BenchOptions, LoaderName } from './read-options.ts';
import { listTree, startClock } from './read-usage.ts';

/** What one candidate did with one query for a few seconds. */
export interface Window {
  part: string;
  round: number;
  query: string;
  candidate: string;
  requestsPerSecond: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
  /** Microseconds of processor time a request; undefined where nothing tells them. */
  serverCpu: number | undefined;
  postgresCpu: number | undefined;
  loaderCpu: number;
  /** How many processes wanted to run, over the last minute: above the number of processors the figures are suspect. */
  loadAverage: number;
}

export interface Bench {
  options: BenchOptions;
  loader: LoaderName;
  database: DatabaseProcesses;
  windows: Window[];
}

const connections = 50;

interface Asked {
  part: string;
  round: number;
  query: string;
  bodies: readonly string[];
}

/** Asks a candidate for as long as a window lasts, and notes what it took. */
export async function measureWindow(bench: Bench, candidate: Candidate, asked: Asked): Promise<Window> {
  const { pid, name, url, applicationName } = candidate;
  const { bodies, ...told } = asked;
  const backends = await bench.database.listBackends(applicationName);
  const server = pid === undefined ? () => undefined : startClock(() => listTree(pid));
  const postgres = backends === undefined ? () => undefined : startClock(() => backends);
  const result = await runLoad(bench.loader, { url, bodies, seconds: bench.options.seconds, connections });
  const each = (seconds: number | undefined) =>
    seconds === undefined ? undefined : Math.round((seconds * 1e6) / result.requests);
  const window: Window = {
    ...told,
    candidate: name,
    requestsPerSecond: result.requests / result.seconds,
    p50: result.p50,
    p99: result.p99,
    serverCpu: each(server()),
    postgresCpu: each(postgres()),
    loaderCpu: Math.round((result.cpuSeconds * 1e6) / result.requests),
    loadAverage: loadavg()[0] as number,
  };
  bench.windows.push(window);
  const { requestsPerSecond, p99 } = window;
  const line = `${asked.part} ${asked.query}, round ${asked.round}: ${name}`;
  console.error(`${line.padEnd(60)} ${requestsPerSecond.toFixed(0).padStart(6)} requests/s, p99 ${p99.toFixed(1)} ms`);
  return window;
}

/** Lets a candidate compile and connect before it is measured. */
export async function warmUp(bench: Bench, candidate: Candidate, bodies: readonly string[]): Promise<void> {
  await runLoad(bench.loader, { url: candidate.url, bodies, seconds: bench.options.warmup, connections });
}
