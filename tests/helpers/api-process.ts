import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { apiArguments } from '../../scripts/run-api.mjs';
import { type Asker, createAsker } from './asker.ts';

/** The API as it ships, in a process of its own. */
export interface ApiProcess extends Asker {
  readonly url: string;
  readonly process: ChildProcess;
  /** Everything that it printed so far. */
  readonly output: string;
  /** What it printed as JSON, a line each. */
  // biome-ignore lint/suspicious/noExplicitAny: a line says what its kind says.
  lines(): any[];
  stop(): Promise<void>;
}

/** Starts the bundled API, or that of another release, over PostgreSQL, without content, and waits until it listens. It does not outlive its test. */
export async function startApiProcess(
  databaseUrl: string,
  env: NodeJS.ProcessEnv = {},
  program: readonly string[] = apiArguments,
): Promise<ApiProcess> {
  const filesDir = await mkdtemp(join(tmpdir(), 'portolan-process-'));
  const child = spawn(process.execPath, program, {
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      API_PORT: '0',
      DATABASE_URL: databaseUrl,
      PORTOLAN_CONTENT: 'none',
      PORTOLAN_FILES_DIR: filesDir,
      PORTOLAN_SECRET: 'a secret that all the processes of a test share',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const ended = once(child, 'close');
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
    await ended;
    await rm(filesDir, { recursive: true, force: true });
  };
  onTestFinished(stop);
  const [message] = await Promise.race([once(child, 'message'), ended]);
  if (typeof message !== 'object' || message === null) throw new Error(`The API does not start.\n${output}`);
  const { address } = message as { address: string };
  return {
    url: address,
    process: child,
    get output() {
      return output;
    },
    lines: () =>
      output
        .split('\n')
        .filter((line) => line.startsWith('{'))
        .map((line) => JSON.parse(line)),
    stop,
    ...createAsker(address),
  };
}
