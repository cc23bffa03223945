import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { projectRoot } from './project-files.ts';

/** Only Linux tells what every process was started with. */
export const canListProcesses = existsSync('/proc/self/environ');

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
        const look = () => texts.stdout.includes(text) && (wakers.delete(look), resolve());
        wakers.add(look);
        look();
        ended.then((code) => reject(new Error(`It ended with ${code} and never said "${text}".\n${texts.stdout}${texts.stderr}`)));
      }),
    listProcesses: () => listMarked(`${markName}=${mark}`),
  };
}

function listMarked(mark: string): number[] {
  if (!canListProcesses) return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && readEnvironment(name).includes(mark))
    .map(Number);
}

/** Empty for a process that has just ended, or is somebody else's. */
function readEnvironment(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'utf8');
  } catch {
    return '';
  }
}

function endProcess(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended by itself meanwhile.
  }
}

async function findFreePorts(): Promise<[number, number]> {
  const servers = [createServer(), createServer()];
  const ports = await Promise.all(servers.map((server) => listenOn(server, 0)));
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports as [number, number];
}

function listenOn(server: ReturnType<typeof createServer>, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve((server.address() as { port: number }).port));
  });
}

/** Whether somebody else could listen on a port now. */
export async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  try {
    await listenOn(server, port);
    await new Promise((resolve) => server.close(resolve));
    return true;
  } catch {
    return false;
  }
}
