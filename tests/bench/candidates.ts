import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { apiArguments, apiEnvironment } from '../../scripts/run-api.mjs';

/** A server that is measured. */
export interface Candidate {
  name: string;
  /** Where its operations are posted to. */
  url: string;
  /** Undefined for a server that somebody else started. */
  pid: number | undefined;
  /** By which its connections are known to PostgreSQL. */
  applicationName: string;
  send(message: object): Promise<void>;
  stop(): Promise<void>;
}

export interface Program {
  name: string;
  args: readonly string[];
  env: NodeJS.ProcessEnv;
}

const childFile = (name: string) => fileURLToPath(new URL(`./children/${name}`, import.meta.url));
const secondsToEnd = 10;
const secondsToAnswer = 60;

/** Portolan as it ships, over PostgreSQL or, with a folder, over the embedded database. */
export const portolan = (
  place: { databaseUrl: string } | { dataDir: string },
  { keepsAnswers, filesDir, isPatient = false }: { keepsAnswers: boolean; filesDir: string; isPatient?: boolean },
): Program => ({
  name: `Portolan${keepsAnswers ? ', keeping answers' : ''}`,
  args: apiArguments,
  env: {
    API_HOST: '127.0.0.1',
    API_PORT: '0',
    PORTOLAN_CONTENT: 'none',
    // All limits hold and everything is counted; but one client asks as much as thousands do.
    PORTOLAN_RATE: '1000000',
    // What takes longer than a question may is measured, not refused.
    ...(isPatient ? { PORTOLAN_LIMITS: 'false' } : {}),
    PORTOLAN_FILES_DIR: filesDir,
    ...apiEnvironment,
    ...(keepsAnswers ? {} : { PORTOLAN_KEEP_ANSWERS: 'false' }),
    ...('databaseUrl' in place ? { DATABASE_URL: place.databaseUrl } : { PORTOLAN_DATA_DIR: place.dataDir }),
  },
});

export const handWritten = (databaseUrl: string): Program => ({
  name: 'hand-written SQL',
  args: [childFile('serve-hand-sql.ts')],
  env: { DATABASE_URL: databaseUrl },
});

export const constantBuffer: Program = {
  name: 'constant buffer',
  args: [childFile('serve-constant.ts')],
  env: {},
};

/** A server that already runs; it is measured from outside only. */
export const givenServer = (url: string): Candidate => ({
  name: url,
  url,
  pid: undefined,
  applicationName: '',
  send: async () => {},
  stop: async () => {},
});

/** Starts a program and waits until it listens. It ends with this process. */
export async function startCandidate({ name, args, env }: Program): Promise<Candidate> {
  const applicationName = `bench ${name}`;
  const child = spawn(process.execPath, args, {
    env: { PATH: process.env.PATH, NODE_ENV: 'production', PGAPPNAME: applicationName, ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const { address } = (await hear(child, name)) as { address: string };
  return {
    name,
    url: `${address}/graphql`,
    pid: child.pid,
    applicationName,
    send: async (message) => {
      child.send(message);
      await hear(child, name);
    },
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      if (child.connected) child.disconnect();
      await orKill(child, secondsToEnd, ended);
    },
  };
}

/** The next message of a child. */
async function hear(child: ChildProcess, name: string): Promise<unknown> {
  const [message] = await orKill(child, secondsToAnswer, Promise.race([once(child, 'message'), once(child, 'exit')]));
  if (typeof message !== 'object' || message === null) throw new Error(`"${name}" ended before it listened.`);
  return message;
}

/** Waits for what a child should do, and ends it when that takes too long. */
async function orKill<T>(child: ChildProcess, seconds: number, done: Promise<T>): Promise<T> {
  const timer = setTimeout(() => child.kill('SIGKILL'), seconds * 1000);
  try {
    return await done;
  } finally {
    clearTimeout(timer);
  }
}
