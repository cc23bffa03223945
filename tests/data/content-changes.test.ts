import { isOtherTime, listChanges } from '@portolan/drizzle/content-changes';
import { deleteRecord } from '@portolan/drizzle/editing/delete-record';
import { expect, it } from 'vitest';
import { describeOnEachEngine } from '../helpers/databases.ts';
import { createWorld } from '../helpers/factories.ts';

describeOnEachEngine('what changed since a state of the content', (given) => {
  const add = (...args: Parameters<ReturnType<typeof createWorld>['add']>) => createWorld(given.database).add(...args);
  const readState = async () => {
    const [state] = await given.database.run<{ number: number; changedAt: string }>(
      `select number::int, changed_at::text as "changedAt" from content_revision`,
      [],
    );
    if (state === undefined) throw new Error('There is no content revision.');
    return state;
  };
  const since = async (state: { number: number; changedAt: string }) =>
    listChanges(given.database, state, (await readState()).number);

  it('is the tables of the records that were published, with those of their parts and of their history', async () => {
    await add('partners', 'harbour');
    const before = await readState();
    await add('events', { slug: 'open-day', partners: [{ partner: 'harbour', role: 'host' }] });
    const { tables } = (await since(before)) ?? {};
    expect(tables).toEqual(expect.arrayContaining(['events', 'event_partners', 'event_tasks', 'slug_redirects']));
    expect(tables).not.toContain('partners');
  });

  it('is the same tables when a record is deleted', async () => {
    await add('calls', 'grant');
    const before = await readState();
    const [call] = await given.database.run<{ id: string }>(`select id from calls where slug = 'grant'`, []);
    await given.database.db.transaction((tx) =>
      deleteRecord(tx as never, { noun: 'calls', recordId: String(call?.id), actor: 'Ana', reason: 'Over.' }),
    );
    expect((await since(before))?.tables).toContain('calls');
  });

  it('is a record with some columns where it only says something else, and its tables where it is tied to others', async () => {
    await add('partners', 'lighthouse');
    await add('events', { slug: 'night', startsOn: '2027-01-01' });
    let before = await readState();
    await add('events', { slug: 'night', startsOn: '2027-01-02' });
    const [event] = await given.database.run<{ id: string }>(`select id from events where slug = 'night'`, []);
    const moved = await since(before);
    expect(moved?.reworded).toEqual([
      { type: 'Event', recordId: event?.id, table: 'events', columns: ['starts_on', 'updated_at', 'revision'] },
    ]);
    expect(moved?.tables).not.toContain('events');
    before = await readState();
    await add('events', { slug: 'night', startsOn: '2027-01-02', title: { en: 'Lights' } });
    expect((await since(before))?.reworded[0]?.columns).toEqual(expect.arrayContaining(['title', 'sort_text']));
    before = await readState();
    await add('events', { slug: 'night', partners: [{ partner: 'lighthouse', role: 'host' }] });
    const tied = await since(before);
    expect(tied?.reworded).toEqual([]);
    expect(tied?.tables).toEqual(expect.arrayContaining(['events', 'event_partners']));
  });

  it('is unknown where the revisions do not tell all, or the state is of another database', async () => {
    await add('partners', 'island');
    const before = await readState();
    expect(await since({ ...before, changedAt: '2020-01-01T00:00:00Z' })).toBeUndefined();
    await given.database.run('update content_revision set number = number + 1', []);
    expect(await since(before)).toBeUndefined();
    expect(await listChanges(given.database, { ...before, number: before.number + 50 }, before.number)).toBeUndefined();
  });

  it('knows when a call closes, and when a day ends where an event is', async () => {
    await add('calls', { slug: 'soon', deadlineAt: '2026-05-05T09:30:00Z' });
    await add('events', { slug: 'far', timeZone: 'Asia/Almaty' });
    const isOther = (from: string, to: string) => isOtherTime(given.database, `2026-05-05T${from}`, `2026-05-05T${to}`);
    expect(await isOther('09:00:00Z', '09:29:00Z')).toBe(false);
    expect(await isOther('09:00:00Z', '09:31:00Z')).toBe(true);
    // Midnight in Almaty is 19:00 in Greenwich.
    expect(await isOther('18:00:00Z', '18:59:00Z')).toBe(false);
    expect(await isOther('18:00:00Z', '19:01:00Z')).toBe(true);
    expect(await isOther('12:00:00Z', '11:00:00Z')).toBe(true);
  });
});
