import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { isFree } from '../helpers/free-ports.ts';
import { canListProcesses } from '../helpers/marked-processes.ts';
import { findPlace, type Run } from '../helpers/start-portolan.ts';
import { readTranslations } from '../helpers/translations.ts';

const messages = readTranslations<Record<string, string>>('messages');
const place = await findPlace();
const nothing = ['--content', 'none'];

async function ask(query: string): Promise<unknown> {
  const headers = { 'content-type': 'application/json' };
  return (await fetch(place.apiUrl, { method: 'POST', headers, body: JSON.stringify({ query }) })).json();
}
const readPortal = async (path: string) => (await fetch(`${place.portalUrl}${path}`)).text();
const readBuilt = (path: string) => readFile(join(place.portalDir, 'current', path, 'index.html'), 'utf8');

/** Waits until nothing of a run that stops is left: no process, and nobody on its ports. */
async function expectNothingLeft(run: Run): Promise<void> {
  await expect.poll(() => run.listProcesses(), { timeout: 60_000 }).toEqual([]);
  expect(await Promise.all([isFree(place.apiPort), isFree(place.sitePort)])).toEqual([true, true]);
}

// From here on each test goes on with what the one before it left on the disk.
describe('a first start, without content', () => {
  let run: Run;
  beforeAll(async () => {
    run = place.start({ args: nothing, isWrapped: true });
    await run.printed('Ctrl-C');
  });

  it('ends with the addresses of portal and API, and both answer', async () => {
    expect(run.stdout).toContain(`${place.portalUrl}/\n`);
    expect(run.stdout).toContain(`${place.apiUrl}\n`);
    expect(run.stderr).toBe('');
    expect((await fetch(`${place.portalUrl}/`)).status).toBe(200);
    expect(await ask('{ partners { totalCount } }')).toEqual({ data: { partners: { totalCount: 0 } } });
  });

  it.each(['en', 'zh'] as const)('gives a home page that says what to do next, in "%s"', async (locale) => {
    const html = await readPortal(`/${locale}/`);
    expect(html).toContain(messages[locale]['firstSteps.next']);
    expect(html).toContain(messages[locale]['firstSteps.load']);
  });

  it.each(['partners', 'projects', 'where-can-i-go', 'search', 'status', 'site-map'])(
    'gives an empty page "%s"',
    async (section) => {
      expect((await fetch(`${place.portalUrl}/en/${section}/`)).status).toBe(200);
    },
  );

  it.skipIf(!canListProcesses)('stops as a whole when the shell that it was started from is killed', async () => {
    expect(run.listProcesses().length).toBeGreaterThanOrEqual(3);
    run.process.kill('SIGKILL');
    await expectNothingLeft(run);
  });
});

it('a second start builds nothing, and stops when it is told to', async () => {
  const before = await readBuilt('en');
  const run = place.start({ args: nothing });
  await run.printed('Ctrl-C');
  expect(run.stdout).toContain('The portal is built of this content already.');
  expect(await readPortal('/en/')).toBe(before);
  run.process.kill('SIGTERM');
  expect(await run.ended).toBe(0);
  await expectNothingLeft(run);
});

it('a start that is told to stop while it builds leaves nothing running, and the portal as it was', async () => {
  const partner = { slug: 'harbour', kind: 'university', name: { en: 'Harbour University' }, countryCode: 'ES' };
  await writeFile(join(place.dir, 'partners.yaml'), stringify([partner]));
  const before = await readBuilt('en');
  const run = place.start({ args: ['--content', place.dir, '--no-demo'] });
  await run.printed('Building the portal');
  if (canListProcesses)
    await expect.poll(() => run.listProcesses().length, { timeout: 20_000 }).toBeGreaterThanOrEqual(3);
  run.process.kill('SIGTERM');
  expect(await run.ended).toBe(0);
  await expectNothingLeft(run);
  expect(await readBuilt('en')).toBe(before);
});

it('what an earlier start loaded is kept, and Ctrl-C stops everything', async () => {
  const run = place.start({ args: nothing });
  await run.printed('Building the portal');
  expect(await ask('{ partners { nodes { slug } } }')).toEqual({
    data: { partners: { nodes: [{ slug: 'harbour' }] } },
  });
  // As a terminal does it: to every process of the group at once.
  process.kill(-(run.process.pid as number), 'SIGINT');
  expect(await run.ended).toBe(0);
  await expectNothingLeft(run);
});

describe.skipIf(!canListProcesses)('while it loads much content', () => {
  it.each(['SIGTERM', 'SIGKILL'] as const)('%s leaves nothing running', async (signal) => {
    const data = join(place.dir, signal);
    const run = place.start({ env: { PORTOLAN_DATA_DIR: data } });
    // The database is there, and takes a while to fill.
    await expect
      .poll(() => readFile(join(data, 'PG_VERSION'), 'utf8').catch(() => ''), { timeout: 60_000 })
      .not.toBe('');
    expect(run.listProcesses()).toHaveLength(2);
    run.process.kill(signal);
    await run.ended;
    await expectNothingLeft(run);
  });
});
