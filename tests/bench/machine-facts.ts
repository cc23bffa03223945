import { execFileSync } from 'node:child_process';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { root } from '../../scripts/paths.mjs';

/** What a figure must be read with. */
export interface MachineFacts {
  date: string;
  commit: string | undefined;
  processors: string;
  memoryGigabytes: number;
  node: string;
  postgres: string | undefined;
  loader: string;
  loadAverageBefore: number;
}

export const readMachineFacts = (loader: string, postgres: string | undefined): MachineFacts => ({
  date: new Date().toISOString(),
  commit: currentCommit(),
  processors: `${availableParallelism()} × ${cpus()[0]?.model ?? process.arch}`,
  memoryGigabytes: Math.round(totalmem() / 1024 ** 3),
  node: process.version,
  postgres,
  loader,
  loadAverageBefore: loadavg()[0] as number,
});

/** Undefined where the sources are no checkout. */
function currentCommit(): string | undefined {
  try {
    return execFileSync('git', ['describe', '--always', '--dirty'], { cwd: root, encoding: 'utf8' }).trim();
  } catch {
    return undefined;
  }
}
