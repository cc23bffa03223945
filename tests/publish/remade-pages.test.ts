import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { queueBuild } from '@portolan/api/publisher/build-rows';
import { Renderer } from '@portolan/api/publisher/renderer';
import { afterAll, expect, it } from 'vitest';
import { listDifferences } from '../helpers/compare-releases.ts';
import { describeOnAnyEngine } from '../helpers/databases.ts';
import { projectRoot } from '../helpers/project-files.ts';
import { patience, publishedSite } from '../helpers/published-site.ts';
import { RandomEdits } from '../helpers/random-edits.ts';
import { addTwoOfEach } from '../helpers/two-of-each.ts';

const locales = ['en', 'es'];

describeOnAnyEngine('a portal of which only the changed pages are made again', (given) => {
  const site = publishedSite(given, async (world) => {
    await addTwoOfEach(world);
    await world.settings({ locales });
  });
  const dirs: string[] = [];
  afterAll(() => Promise.all(dirs.map((dir) => rm(dir, { recursive: true, force: true }))));

  /** The folder of a release of the content as it is now, of which every page was made. */
  async function makeWhole(renderer: Renderer, siteDir: string): Promise<string> {
    const release = randomUUID();
    await renderer.ask('release', { release, contentRevision: 0, stamp: '', keep: 1, acceptsLoss: true });
    return join(siteDir, 'releases', release);
  }

  /** Some edits take so much away that the portal waits for somebody to say that it is meant. */
  async function acceptLoss(): Promise<void> {
    await queueBuild(given.database.db, { cause: 'asked', acceptsLoss: true });
    await expect.poll(async () => (await site.listBuilds())[0]?.state, patience).toBe('live');
  }

  it('is after any edits what it would be if every page were made', async () => {
    const siteDir = await mkdtemp(join(tmpdir(), 'portolan-whole-'));
    dirs.push(siteDir);
    const renderer = new Renderer({
      siteRoot: join(projectRoot, 'site'),
      siteDir,
      apiUrl: () => `${site.apiUrl}/graphql`,
      siteUrl: 'http://127.0.0.1:4321',
      listLocales: async () => locales,
    });
    const edits = new RandomEdits(given.database, 7);
    try {
      for (let round = 0; round < 2; round += 1) {
        const made: string[] = [];
        for (let edit = 0; edit < 5; edit += 1) {
          made.push(await edits.next());
          if ((await site.settled()) === 'failed') await acceptLoss();
        }
        const differences = listDifferences(join(site.siteDir, 'current'), await makeWhole(renderer, siteDir));
        expect(differences, made.join(', ')).toEqual([]);
      }
    } finally {
      await renderer.stop();
    }
  }, 300_000);

  const readCounts = async () => {
    const [counts] = await given.database.run<{ total: number; pages: number }>(
      `select total, pages from site_builds where state = 'live'`,
      [],
    );
    return counts ?? { total: 0, pages: 0 };
  };

  it('makes only the pages that show what was changed', async () => {
    await site.world.add('calls', { slug: 'one', title: { en: 'A grant with another name' } });
    expect(await site.settled()).toBe('live');
    expect(await site.read('/en/calls/one/')).toContain('A grant with another name');
    const { total, pages } = await readCounts();
    expect(total).toBeGreaterThan(0);
    expect(total).toBeLessThan(pages / 2);
  });

  it('goes on from what a process before it made', async () => {
    await site.stopPublisher();
    await site.startPublisher();
    await site.world.add('calls', { slug: 'one', title: { en: 'A grant with a third name' } });
    expect(await site.settled()).toBe('live');
    expect(await site.read('/en/calls/one/')).toContain('A grant with a third name');
    const { total, pages } = await readCounts();
    expect(total).toBeLessThan(pages / 2);
  });
});
