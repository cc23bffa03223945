import { execFile, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { LoaderName } from './read-options.ts';

export interface Load {
  url: string;
  /** Asked in turn. */
  bodies: readonly string[];
  seconds: number;
  connections: number;
}

/** What one window of asking gave; p50 and p99 are milliseconds. */
export interface LoadResult {
  requests: number;
  failed: number;
  seconds: number;
  p50: number;
  p99: number;
  /** Processor time of whoever asked. */
  cpuSeconds: number;
}

const childFile = (name: string) => fileURLToPath(new URL(`./children/${name}`, import.meta.url));
const wrk = process.env.BENCH_WRK || 'wrk';

/** The one that was asked for, else wrk where it is installed: it takes a fraction of autocannon's processor time. */
export function chooseLoader(asked: LoaderName | undefined): LoaderName {
  const hasWrk = spawnSync(wrk, ['-v']).error === undefined;
  if (asked === 'wrk' && !hasWrk) throw new Error('There is no "wrk" on the path; BENCH_WRK can name it.');
  return asked ?? (hasWrk ? 'wrk' : 'autocannon');
}

/** Asks from a process of its own. Throws when a request failed: what is refused quickly must not look fast. */
export async function runLoad(loader: LoaderName, load: Load): Promise<LoadResult> {
  const result = await (loader === 'wrk' ? runWrk(load) : runAutocannon(load));
  if (result.failed > 0) throw new Error(`${result.failed} of ${result.requests} requests to "${load.url}" failed.`);
  if (result.requests === 0) {
    throw new Error(`"${load.url}" gave no answer in ${load.seconds} s; make the windows longer with "--seconds".`);
  }
  return result;
}

async function runWrk({ url, bodies, seconds, connections }: Load): Promise<LoadResult> {
  const folder = mkdtempSync(join(tmpdir(), 'portolan-bench-'));
  try {
    const file = join(folder, 'bodies');
    writeFileSync(file, `${bodies.join('\n')}\n`);
    const args = ['-t', '1', '-c', String(connections), '-d', `${seconds}s`, '--timeout', '10s'];
    const { stdout } = await promisify(execFile)(wrk, [...args, '-s', childFile('load-wrk.lua'), url], {
      env: { ...process.env, BENCH_BODIES: file },
    });
    return JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '') as LoadResult;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function runAutocannon(load: Load): Promise<LoadResult> {
  const child = spawn(process.execPath, [childFile('load-autocannon.ts')], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit');
  child.send(load);
  const [result] = await Promise.race([once(child, 'message'), ended]);
  if (typeof result !== 'object' || result === null) throw new Error(`autocannon ended with ${String(result)}.`);
  await ended;
  return result as LoadResult;
}
