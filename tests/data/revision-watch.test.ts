import { randomUUID } from 'node:crypto';
import type { RevisionWatch } from '@portolan/drizzle/revision-watch';
import { describe, expect, inject, it, onTestFinished, vi } from 'vitest';
import { type OpenedDatabase, openTestDatabase } from '../helpers/databases.ts';

const publish = (database: OpenedDatabase) =>
  database.run('update content_revision set number = number + 1, changed_at = now()', []);

describe('a watch over the content', () => {
  it('of the only process tells of a change, whether or not whoever made it settles it', async () => {
    const database = await openTestDatabase('pglite');
    onTestFinished(() => database.close());
    await database.migrate();
    const watch = await database.watch();
    const told = vi.fn();
    watch.onChange(told);
    await watch.settle();
    expect(told).toHaveBeenCalledOnce();
    await publish(database);
    await vi.waitFor(() => expect(told).toHaveBeenCalledTimes(2));
    expect(watch.isFresh()).toBe(true);
  });
});

describe.skipIf(inject('postgresAdminUrl') === undefined)('watches of several processes', () => {
  async function open(count: number): Promise<{ database: OpenedDatabase; watches: RevisionWatch[] }> {
    const database = await openTestDatabase('postgres');
    await database.migrate();
    const watches: RevisionWatch[] = [];
    onTestFinished(async () => {
      await Promise.all(watches.map((watch) => watch.close()));
      await database.close();
    });
    for (let made = 0; made < count; made += 1) watches.push(await database.watch());
    return { database, watches };
  }

  it('have all told of a change once whoever made it has settled it', async () => {
    const { database, watches } = await open(3);
    const told = watches.map(() => 0);
    for (const [index, watch] of watches.entries()) watch.onChange(() => (told[index] = (told[index] ?? 0) + 1));
    for (let change = 1; change <= 20; change += 1) {
      const before = [...told];
      await publish(database);
      await watches[change % 3]?.settle();
      expect(told.every((times, index) => times > (before[index] ?? 0))).toBe(true);
    }
    expect(watches.map((watch) => watch.isFresh())).toEqual([true, true, true]);
  });

  it('have all told of it though their connections were cut', async () => {
    const { database, watches } = await open(2);
    const [writer, reader] = watches as [RevisionWatch, RevisionWatch];
    let told = 0;
    reader.onChange(() => (told += 1));
    await database.run(
      `select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid() and query ilike '%listen%'`,
      [],
    );
    await publish(database);
    await writer.settle();
    expect(told > 0 || !reader.isFresh()).toBe(true);
  });

  it('wait for one that is not heard of any more until its lease is over', async () => {
    const { database, watches } = await open(1);
    await database.run(
      `insert into api_instances (id, seen_revision, lease_until) values ($1, 0, clock_timestamp() + interval '700 milliseconds')`,
      [randomUUID()],
    );
    await publish(database);
    await watches[0]?.settle();
    const [lost] = await database.run<{ isOver: boolean }>(
      `select lease_until <= clock_timestamp() as "isOver" from api_instances where seen_revision = 0`,
      [],
    );
    expect(lost).toEqual({ isOver: true });
  });

  it('keep nothing once they are closed, and are not waited for', async () => {
    const { database, watches } = await open(2);
    const [gone, other] = watches as [RevisionWatch, RevisionWatch];
    await gone.close();
    expect(gone.isFresh()).toBe(false);
    await publish(database);
    await other.settle();
    expect(await database.run('select from api_instances', [])).toHaveLength(1);
    watches.splice(0, 1);
  });
});
