import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { queueBuild } from '@portolan/api/publisher/build-rows';
import { expect, it } from 'vitest';
import { describeOnAnyEngine } from '../helpers/databases.ts';
import { patience, publishedSite } from '../helpers/published-site.ts';

describeOnAnyEngine('a portal that would lose pages', (given) => {
  const site = publishedSite(given, async (world) => {
    await world.settings({ locales: ['en'] });
    await world.add('partners', 'harbour');
  });

  /** Says of the live release that it has so many pages of a kind. */
  async function recount(route: string, count: number): Promise<void> {
    const [live] = await site.listBuilds();
    const file = join(site.siteDir, 'releases', `${live?.id}.json`);
    const facts = JSON.parse(await readFile(file, 'utf8'));
    await writeFile(file, JSON.stringify({ ...facts, kinds: { ...facts.kinds, [route]: count } }));
  }

  it('goes on without the pages of a route that its code no longer has', async () => {
    await recount('/[locale]/tide-tables', 1);
    await recount('/[locale]/tides/[slug]', 40);
    await site.world.add('partners', 'island');
    expect(await site.settled()).toBe('live');
    expect(await site.read('/en/partners/island/')).toContain('island');
  });

  it('stays as it is when most pages of a route that it has would go, until somebody accepts that', async () => {
    await recount('/[locale]/partners/[slug]', 40);
    await site.world.add('partners', 'lagoon');
    expect(await site.settled()).toBe('failed');
    expect((await site.listBuilds())[0]?.problems.map(({ message }) => message)).toEqual([
      'The live portal has 40 pages of the kind "/[locale]/partners/[slug]", this one would have 3. If that is meant, let the portal be rebuilt with the loss accepted.',
    ]);
    expect(await site.read('/en/partners/lagoon/')).toBe(404);
    await queueBuild(given.database.db, { cause: 'asked', acceptsLoss: true });
    await expect.poll(() => site.read('/en/partners/lagoon/'), patience).toContain('lagoon');
  });
});
