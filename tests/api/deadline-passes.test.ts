import { setTimeout as wait } from 'node:timers/promises';
import type { RevisionWatch } from '@portolan/drizzle/revision-watch';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Api, startApi } from '../helpers/api.ts';
import { describeOnEachEngine } from '../helpers/databases.ts';
import { createWorld } from '../helpers/factories.ts';

describeOnEachEngine('a deadline that passes while the API runs', (given) => {
  let api: Api;
  let watch: RevisionWatch;
  let asked = 0;
  beforeAll(async () => {
    watch = await given.database.watch();
    api = await startApi(given.database, watch);
  });
  afterAll(async () => {
    await api.close();
    await watch.close();
  });

  /** Asked in words that nobody used, so that no answer is kept: what is kept is a minute old at most. */
  const readStatus = async (): Promise<string> => {
    asked += 1;
    const name = `asked${asked}`;
    return (await api.query(`{ ${name}: call(slug: "grant") { status } }`))[name].status;
  };

  it('closes its call at that moment: nobody who asks before is told that it is closed, nobody after that it is open', async () => {
    const deadline = Date.now() + 3_000;
    const deadlineAt = new Date(deadline).toISOString();
    await createWorld(given.database).add('calls', { slug: 'grant', opensAt: '2026-01-01T00:00:00Z', deadlineAt });
    const told: { from: number; to: number; status: string }[] = [];
    do {
      const from = Date.now();
      const status = await readStatus();
      told.push({ from, to: Date.now(), status });
      await wait(20);
    } while (told.at(-1)?.status === 'OPEN');
    expect(told.filter(({ to, status }) => to < deadline && status !== 'OPEN')).toEqual([]);
    expect(told.filter(({ from, status }) => from > deadline && status !== 'CLOSED')).toEqual([]);
    expect(told[0]?.status).toBe('OPEN');
    expect(told.at(-1)?.status).toBe('CLOSED');
  });
});
