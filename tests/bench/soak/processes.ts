import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cliBundle } from '../../../scripts/paths.mjs';
import { type Candidate, portolan, startCandidate } from '../candidates.ts';

export interface Place {
  databaseUrl: string;
  filesDir: string;
  siteDir: string;
  secret: string;
}

const envOf = ({ siteDir, secret }: Place) => ({
  PORTOLAN_SITE_DIR: siteDir,
  PORTOLAN_SECRET: secret,
  SHARE_IMAGES: 'false',
});

/** An API as it ships, beside others over the same database. */
export function startApi(place: Place, name: string): Promise<Candidate> {
  const program = portolan(place, { keepsAnswers: true, filesDir: place.filesDir });
  return startCandidate({ ...program, name, env: { ...program.env, ...envOf(place) } });
}

export interface PublisherProcess {
  pid: number;
  stop(): Promise<void>;
}

/** The publisher as a process of its own. */
export async function startPublisher(place: Place): Promise<PublisherProcess> {
  const child = spawn(process.execPath, ['--enable-source-maps', cliBundle, 'publisher'], {
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      DATABASE_URL: place.databaseUrl,
      PORTOLAN_FILES_DIR: place.filesDir,
      ...envOf(place),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  await Promise.race([once(child.stdout, 'data'), ended]);
  if (child.exitCode !== null || child.pid === undefined) throw new Error('The publisher ended at once.');
  child.stdout.resume();
  return {
    pid: child.pid,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
