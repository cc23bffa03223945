import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type postgres from 'postgres';
import { contentChannel, type RevisionWatch } from './revision-watch.ts';
import { openClient, within } from './steady/open-client.ts';

/** How long a process may give what it keeps without having heard from the database, in milliseconds. */
const lease = 3_000;
/** How often a lease is renewed. */
const heartbeat = 750;
/** How often it is tried to have one again. */
const hurry = 100;
/** How often a process that changed something asks whether the others know. */
const patience = 4;

/** Watches the content revision with all the other processes that do, over a connection of its own to PostgreSQL. */
export async function watchTogether(url: string): Promise<RevisionWatch> {
  const id = randomUUID();
  const told: (() => void)[] = [];
  const stopped = new AbortController();
  let seen = -1;
  let freshUntil = 0;
  let client = open();

  function open(): postgres.Sql {
    const opened = openClient(url, {
      max: 1,
      idle_timeout: 0,
      max_lifetime: null,
      onclose: () => {
        if (opened === client) mistrust();
      },
    });
    return opened;
  }

  /** Nothing kept is given for current until the database was heard again; then it is not what it was before. */
  function mistrust(): void {
    freshUntil = 0;
    seen = -1;
  }

  function learn(revision: number): void {
    if (revision === seen) return;
    seen = revision;
    for (const tell of told) tell();
  }

  /** Hears what is so, and then says that this process is there and knows it. */
  async function renew(): Promise<void> {
    const asked = performance.now();
    const mine = client;
    const [row] = await mine<{ number: string }[]>`select number from content_revision`;
    // Kept answers are gone before anybody is told that they are.
    learn(Number(row?.number ?? 0));
    const revision = seen;
    await mine`
      insert into api_instances (id, seen_revision, lease_until)
      values (${id}, ${revision}, clock_timestamp() + ${`${lease} milliseconds`}::interval)
      on conflict (id) do update set seen_revision = excluded.seen_revision, lease_until = excluded.lease_until`;
    if (mine === client && seen === revision) freshUntil = asked + lease;
  }

  const renewSoon = () => void renew().catch(mistrust);
  const listen = () => client.listen(contentChannel, renewSoon, renewSoon);

  const beat = async () => {
    while (!stopped.signal.aborted) {
      await within(lease, renew()).catch(replace);
      await wait(freshUntil === 0 ? hurry : heartbeat, undefined, { ref: false });
    }
  };

  /** A connection that fails or says nothing is given up: the next one is made when it is next needed. */
  async function replace(): Promise<void> {
    mistrust();
    if (stopped.signal.aborted) return;
    const given = client;
    client = open();
    await given.end({ timeout: 0 });
    listen().catch(() => {});
  }

  await renew();
  await client`delete from api_instances where lease_until < now() - interval '1 hour'`;
  await listen();
  void beat();

  /** Resolves when every other process knows of what is so now, or its lease is over. */
  async function othersKnow(): Promise<void> {
    const [row] = await client<{ number: string }[]>`select number from content_revision`;
    const revision = Number(row?.number ?? 0);
    learn(revision);
    const late = () => client`select from api_instances
      where id <> ${id} and seen_revision < ${revision} and lease_until > clock_timestamp() limit 1`;
    while ((await late()).length > 0 && !stopped.signal.aborted) await wait(patience);
  }

  return {
    isFresh: () => performance.now() < freshUntil,
    known: () => (performance.now() < freshUntil ? seen : undefined),
    onChange: (tell) => void told.push(tell),
    settle: async () => {
      const end = wait(lease, undefined, { ref: false });
      // Who cannot be asked cannot renew a lease either, or has learned of the change by doing so.
      await within(lease, othersKnow()).catch(async () => {
        mistrust();
        await end;
      });
    },
    close: async () => {
      stopped.abort();
      mistrust();
      await within(lease, client`delete from api_instances where id = ${id}`).catch(() => {});
      await client.end({ timeout: 1 });
    },
  };
}
