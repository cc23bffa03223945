import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { isFree } from '../helpers/free-ports.ts';
import { findPlace, type StartOptions } from '../helpers/start-portolan.ts';

const place = await findPlace();
const { apiPort, sitePort } = place;

/** What it says to somebody whose start failed. */
async function refusalOf(options: StartOptions): Promise<string> {
  const run = place.start({ args: ['--content', 'none'], ...options });
  onTestFinished(async () => {
    run.process.kill('SIGKILL');
    await run.ended;
  });
  const started = run.printed('Building the portal').then(() => 'started');
  expect(await Promise.race([run.ended, started.catch(() => undefined)])).toBe(1);
  expect(run.listProcesses()).toEqual([]);
  return run.stderr.trim();
}

it.each<[string, NodeJS.ProcessEnv, string]>([
  ['a port that is no number', { API_PORT: 'four' }, 'API_PORT is "four"; it must be a port number from 1 to 65535.'],
  ['a port out of range', { SITE_PORT: '65536' }, 'SITE_PORT is "65536"; it must be a port number from 1 to 65535.'],
  [
    'one port for both',
    { SITE_PORT: String(apiPort) },
    `API_PORT and SITE_PORT are both ${apiPort}; set one to another port.`,
  ],
  [
    'an address of no database',
    { DATABASE_URL: 'mysql://127.0.0.1/portolan' },
    'DATABASE_URL is not a PostgreSQL address; it looks like postgres://user:password@host:5432/database.',
  ],
  [
    'a database that does not answer',
    { DATABASE_URL: 'postgres://somebody:secret@127.0.0.1:1/portolan' },
    'The database at 127.0.0.1:1/portolan cannot be used: nothing listens there.',
  ],
  ['an address that is none', { SITE_URL: 'portal' }, 'SITE_URL is "portal"; it must be like https://portal.example.'],
  ['a flag that is none', { PORTOLAN_DEMO: 'perhaps' }, 'PORTOLAN_DEMO is "perhaps"; it must be true or false.'],
])('%s is refused in one sentence', async (_, env, sentence) => {
  expect(await refusalOf({ env })).toBe(sentence);
});

it.each([
  ['API_PORT', apiPort],
  ['SITE_PORT', sitePort],
] as const)('a taken %s is refused in one sentence, and goes on being used', async (name, port) => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve));
  onTestFinished(() => new Promise<void>((resolve) => other.close(() => resolve())));
  expect(await refusalOf({})).toBe(`Port ${port} is taken. Stop what uses it, or set ${name} to another port.`);
  expect(await isFree(port)).toBe(false);
});

it('an option that there is none of is named, and the options that there are', async () => {
  const refusal = await refusalOf({ args: ['--contents', 'none'] });
  expect(refusal).toMatch(/^Unknown option '--contents'/);
  expect(refusal).toContain('--content NAME');
});

it('a folder of content that is not there is named', async () => {
  const missing = join(place.dir, 'nowhere');
  const refusal = await refusalOf({ args: ['--content', missing] });
  expect(refusal).toContain(missing);
  expect(refusal.split('\n').length).toBeLessThanOrEqual(2);
});

it('help is no failure', async () => {
  const run = place.start({ args: ['--help'] });
  expect(await run.ended).toBe(0);
  expect(run.stdout).toContain('--no-demo');
});
