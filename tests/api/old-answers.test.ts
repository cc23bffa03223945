import { DatabaseAway } from '@portolan/drizzle/database-away';
import type { RevisionWatch } from '@portolan/drizzle/revision-watch';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Api, startApi } from '../helpers/api.ts';
import { describeOnAnyEngine } from '../helpers/databases.ts';
import { createWorld } from '../helpers/factories.ts';

describeOnAnyEngine('while the database is away, the answer from before', (given) => {
  const token = 'of the process that makes the pages';
  let api: Api;
  let watch: RevisionWatch;
  let isAway = false;
  const ask = async (headers: Record<string, string> = {}) => {
    const answer = await api.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
      body: '{"query":"{ partners { nodes { slug } } }"}',
    });
    return { status: answer.status, warning: answer.headers.get('warning'), text: await answer.text() };
  };

  beforeAll(async () => {
    const world = createWorld(given.database);
    watch = await given.database.watch();
    api = await startApi(given.database, watch, {
      renderer: { token } as never,
      reads: {
        run: given.database.run,
        runForBytes: (...asked) =>
          isAway ? Promise.reject(new DatabaseAway('away')) : given.database.runForBytes(...asked),
      },
    });
    await world.add('partners', { slug: 'harbour' });
    await watch.settle();
    for (let time = 0; time < 2; time += 1) expect((await ask()).text).toContain('harbour');
    await world.add('partners', { slug: 'steppe' });
    await watch.settle();
    isAway = true;
  });
  afterAll(async () => {
    await api.close();
    await watch.close();
  });

  it('is given to readers, who are told how old it is', async () => {
    const { status, warning, text } = await ask();
    expect([status, warning]).toEqual([200, '110 - "Response is Stale"']);
    expect(text).toContain('harbour');
    expect(text).not.toContain('steppe');
  });

  it('is not given to whoever makes the pages, where it would stay', async () => {
    const { status, text } = await ask({ 'portolan-portal': token });
    expect(status).toBe(503);
    expect(text).toContain('UNAVAILABLE');
  });
});
