import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { apiBundle } from '../../scripts/paths.mjs';

/** The API as a process of its own, which may be killed and started again at the same address. */
export interface Instance {
  readonly url: string;
  /** Throws, with what it said, when it ended though nobody told it to. */
  verify(): void;
  start(): Promise<void>;
  /** Resolves when the process is gone. */
  end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void>;
}

export interface InstanceOptions {
  port: number;
  databaseUrl: string;
  filesDir: string;
  env?: Readonly<Record<string, string>>;
}

export async function startInstance({ port, databaseUrl, filesDir, env = {} }: InstanceOptions): Promise<Instance> {
  let child: ChildProcess | undefined;
  let said = '';
  let isToldToEnd = false;
  const start = async () => {
    const started = spawn(process.execPath, [apiBundle], {
      env: {
        PATH: process.env.PATH,
        API_PORT: String(port),
        DATABASE_URL: databaseUrl,
        PORTOLAN_CONTENT: 'none',
        PORTOLAN_FILES_DIR: filesDir,
        PORTOLAN_SECRET: 'for the tests of faults, where nobody is deceived',
        // All requests come from one address.
        PORTOLAN_RATE: 'off',
        ...env,
      },
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    child = started;
    isToldToEnd = false;
    started.stderr?.on('data', (text) => {
      said += text;
    });
    const ended = once(started, 'exit').then(([code]) => {
      throw new Error(`The API ended with ${code}: ${said}`);
    });
    ended.catch(() => {});
    await Promise.race([once(started, 'message'), ended]);
  };
  await start();
  return {
    url: `http://127.0.0.1:${port}`,
    verify: () => {
      if (isToldToEnd || (child?.exitCode === null && child.signalCode === null)) return;
      throw new Error(`The API ended by itself: ${said}`);
    },
    start,
    end: async (signal) => {
      if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
      isToldToEnd = true;
      const gone = once(child, 'exit');
      child.kill(signal);
      await gone;
    },
  };
}
