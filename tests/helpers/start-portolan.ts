import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { findFreePorts } from './free-ports.ts';
import { endProcess, listMarked } from './marked-processes.ts';
import { projectRoot } from './project-files.ts';

const markName = 'PORTOLAN_TEST_START';

export interface StartOptions {
  args?: readonly string[];
  env?: NodeJS.ProcessEnv;
  /** Through a shell that waits for it, as npm does. */
  isWrapped?: boolean;
}

/** One run of `npm start`. */
export interface Run {
  readonly process: ChildProcess;
  readonly stdout: string;
  readonly stderr: string;
  /** The exit code, or the signal that ended it. */
  readonly ended: Promise<number | string | null>;
  /** Resolves when it has printed the text; rejects when it ends before. */
  printed(text: string): Promise<void>;
  /** The ids of all processes that it started and that still run, itself included. */
  listProcesses(): number[];
}

export interface Place {
  /** A folder of this place's own, for content files. */
  readonly dir: string;
  readonly portalDir: string;
  readonly portalUrl: string;
  readonly apiUrl: string;
  readonly apiPort: number;
  readonly sitePort: number;
  start(options?: StartOptions): Run;
}

/** A data folder, a portal folder and two ports that nobody else uses. Everything goes when the tests of the file end. */
export async function findPlace(): Promise<Place> {
  const dir = await mkdtemp(join(tmpdir(), 'portolan-start-'));
  const [apiPort, sitePort] = await findFreePorts();
  const portalDir = join(dir, 'portal');
  const runs: Run[] = [];
  afterAll(async () => {
    for (const pid of runs.flatMap((run) => run.listProcesses())) endProcess(pid);
    await Promise.all(runs.map(({ ended }) => ended));
    await rm(dir, { recursive: true, force: true });
  });
  return {
    dir,
    portalDir,
    portalUrl: `http://127.0.0.1:${sitePort}`,
    apiUrl: `http://127.0.0.1:${apiPort}/graphql`,
    apiPort,
    sitePort,
    start({ args = [], env = {}, isWrapped = false } = {}) {
      const run = startProcess(args, isWrapped, {
        API_PORT: String(apiPort),
        SITE_PORT: String(sitePort),
        PORTOLAN_DATA_DIR: join(dir, 'database'),
        PORTOLAN_SITE_DIR: portalDir,
        ...env,
      });
      runs.push(run);
      return run;
    },
  };
}

function startProcess(args: readonly string[], isWrapped: boolean, env: NodeJS.ProcessEnv): Run {
  const mark = randomUUID();
  const command = [process.execPath, 'scripts/start.mjs', ...args];
  // The shell has something left to do, so that it does not become the process that it starts.
  const [program = '', ...rest] = isWrapped ? ['/bin/sh', '-c', '"$@"; true', 'sh', ...command] : command;
  const { NODE_ENV: _, VITEST: __, DATABASE_URL: ___, SITE_URL: ____, ...own } = process.env;
  const child = spawn(program, rest, {
    cwd: projectRoot,
    // A group of its own, as a terminal gives to what it runs.
    detached: true,
    env: { ...own, ...env, [markName]: mark },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const texts = { stdout: '', stderr: '' };
  const wakers = new Set<() => void>();
  for (const name of ['stdout', 'stderr'] as const) {
    child[name]?.setEncoding('utf8').on('data', (text: string) => {
      texts[name] += text;
      for (const wake of wakers) wake();
    });
  }
  // "close" comes when everything printed has arrived, which is later than "exit".
  const ended = new Promise<number | string | null>((resolve) =>
    child.once('close', (code, signal) => resolve(code ?? signal)),
  );
  return {
    process: child,
    get stdout() {
      return texts.stdout;
    },
    get stderr() {
      return texts.stderr;
    },
    ended,
    printed: (text) =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (texts.stdout.includes(text)) resolve();
        };
        wakers.add(look);
        look();
        ended.then((code) =>
          reject(new Error(`It ended with ${code} and never said "${text}".\n${texts.stdout}${texts.stderr}`)),
        );
      }),
    listProcesses: () => listMarked(`${markName}=${mark}`),
  };
}
