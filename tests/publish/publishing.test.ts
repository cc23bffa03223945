import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pinBuild } from '@portolan/api/features/site-build/site-build.queries';
import { expect, it } from 'vitest';
import { describeOnAnyEngine, describeOnEachEngine } from '../helpers/databases.ts';
import { patience, publishedSite } from '../helpers/published-site.ts';

const partner = (slug: string, name = slug) => ({ slug, name: { en: name } });

describeOnEachEngine('a portal that its publisher keeps', (given) => {
  const site = publishedSite(given, async (world) => {
    await world.settings({ locales: ['en'] });
    await world.add('partners', partner('harbour', 'Harbour University'));
  });

  it('shows what was published before it began', async () => {
    expect(await site.read('/en/partners/harbour/')).toContain('Harbour University');
    expect((await site.listBuilds()).map(({ state, cause }) => ({ state, cause }))).toEqual([
      { state: 'live', cause: 'first' },
    ]);
  });

  it('shows a change without anybody asking, in one or two builds when two come at once', async () => {
    await Promise.all([site.world.add('partners', partner('island')), site.world.add('partners', partner('lagoon'))]);
    expect(await site.settled()).toBe('live');
    expect(await site.read('/en/partners/island/')).toContain('island');
    expect(await site.read('/en/partners/lagoon/')).toContain('lagoon');
    const [latest, ...earlier] = await site.listBuilds();
    expect(latest?.state).toBe('live');
    expect([1, 2]).toContain(earlier.length);
    expect(earlier.map(({ state }) => state)).toEqual(earlier.map(() => 'replaced'));
  });
});

describeOnAnyEngine('a portal that somebody watches', (given) => {
  const site = publishedSite(given, async (world) => {
    await world.settings({ locales: ['en'] });
    await world.add('partners', partner('harbour', 'Harbour University'));
  });

  it('goes back to an earlier build and stays there until it may go on', async () => {
    await site.world.add('partners', partner('island'));
    expect(await site.settled()).toBe('live');
    const [undone, first] = (await site.listBuilds()).map(({ id }) => id);
    await pinBuild(given.database, first, 'Ana');
    await expect.poll(() => site.read('/en/partners/island/'), patience).toBe(404);
    expect(await site.read('/en/partners/harbour/')).toContain('Harbour University');
    const readStates = async () => Object.fromEntries((await site.listBuilds()).map(({ id, state }) => [id, state]));
    await expect.poll(readStates, patience).toEqual({ [String(first)]: 'live', [String(undone)]: 'rolled_back' });
    await site.world.add('partners', partner('marsh'));
    expect(await readStates()).toEqual({ [String(first)]: 'live', [String(undone)]: 'rolled_back' });
    await pinBuild(given.database, undefined, 'Ana');
    await expect.poll(() => site.read('/en/partners/marsh/'), patience).toContain('marsh');
    expect(await site.read('/en/partners/island/')).toContain('island');
  });

  it('gives up going back to a build whose pages are gone, and says so', async () => {
    const lost = (await site.listBuilds()).find(({ state }) => state === 'replaced' || state === 'rolled_back');
    const release = join(site.siteDir, 'releases', String(lost?.id));
    await Promise.all([rm(release, { recursive: true }), rm(`${release}.json`)]);
    await pinBuild(given.database, lost?.id, 'Ana');
    const readProblems = async () => (await site.listBuilds()).find(({ id }) => id === lost?.id)?.problems;
    await expect
      .poll(readProblems, patience)
      .toEqual([{ message: `There is no release "${lost?.id}": it is older than those kept.` }]);
    await site.world.add('partners', partner('reef'));
    await expect.poll(() => site.read('/en/partners/reef/'), patience).toContain('reef');
  });

  it('stays as it is when a build fails, and says which record is in the way', async () => {
    const article = (body: string) => ({ slug: 'tides', title: { en: 'Tides' }, body: { en: body } });
    await site.world.add('articles', article('See [the map](/en/no-such-page/).'));
    expect(await site.settled()).toBe('failed');
    expect(await site.read('/en/news/tides/')).toBe(404);
    expect(await site.read('/en/partners/harbour/')).toContain('Harbour University');
    expect((await site.listBuilds())[0]?.problems).toEqual([
      {
        message: 'The page "/en/news/tides/" leads to "/en/no-such-page/", which is not there.',
        path: '/en/news/tides/',
        record: { noun: 'article', slug: 'tides' },
      },
    ]);
    await site.world.add('articles', article('See the map.'));
    expect(await site.settled()).toBe('live');
    expect(await site.read('/en/news/tides/')).toContain('See the map.');
  });

  it('keeps as many releases as it is told, and tells whom it is told to', async () => {
    await site.stopPublisher();
    await site.startPublisher({ PORTOLAN_KEEP_RELEASES: '2', PORTOLAN_DEPLOY_COMMAND: 'echo got $PORTOLAN_RELEASE' });
    await site.world.add('partners', partner('delta'));
    expect(await site.settled()).toBe('live');
    const [live, before] = await site.listBuilds();
    expect(before?.state).toBe('replaced');
    // Old ones go, and what the next one begins with is put there, when this one is live.
    const kept = [live?.id, before?.id].flatMap((id) => [id, `${id}.json`, `${id}.made-of`]);
    const readNames = async () => (await readdir(join(site.siteDir, 'releases'))).toSorted();
    await expect.poll(readNames, patience).toEqual([`${live?.id}.next`, ...kept].toSorted());
    const readDeploys = async () =>
      (await site.listBuilds())[0]?.deploys.map(({ target, message }) => [target, message]);
    await expect.poll(readDeploys, patience).toEqual([['command', `got ${live?.id}`]]);
  });
});
