import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import postgres from 'postgres';
import { contentChannel, type RevisionWatch } from './revision-watch.ts';

/** How long a process may give what it keeps without having heard from the database, in milliseconds. */
const lease = 3_000;
/** How often a lease is renewed. */
const heartbeat = 750;
/** How often a process that changed something asks whether the others know. */
const patience = 4;

/** Watches the content revision with all the other processes that do, over a connection of its own to PostgreSQL. */
export async function watchTogether(url: string): Promise<RevisionWatch> {
  const id = randomUUID();
  const told: (() => void)[] = [];
  let seen = -1;
  let freshUntil = 0;
  let isClosed = false;

  const client = postgres(url, {
    max: 1,
    idle_timeout: 0,
    max_lifetime: null,
    connect_timeout: 5,
    onnotice: () => {},
    onclose: () => forget(),
  });

  /** Nothing kept is given until the database was heard again. */
  function forget(): void {
    freshUntil = 0;
    for (const tell of told) tell();
  }

  function learn(revision: number): void {
    if (revision === seen) return;
    seen = revision;
    for (const tell of told) tell();
  }

  /** Hears what is so, and then says that this process is there and knows it. */
  async function renew(): Promise<void> {
    const [row] = await client<{ number: string }[]>`select number from content_revision`;
    // Kept answers are gone before anybody is told that they are.
    learn(Number(row?.number ?? 0));
    const revision = seen;
    const asked = performance.now();
    await client`
      insert into api_instances (id, seen_revision, lease_until)
      values (${id}, ${revision}, clock_timestamp() + ${`${lease} milliseconds`}::interval)
      on conflict (id) do update set seen_revision = excluded.seen_revision, lease_until = excluded.lease_until`;
    freshUntil = asked + lease;
  }

  const beat = async () => {
    while (!isClosed) {
      await renew().catch(() => forget());
      await wait(heartbeat, undefined, { ref: false });
    }
  };

  await renew();
  await client`delete from api_instances where lease_until < now() - interval '1 hour'`;
  const listening = await client.listen(
    contentChannel,
    () => void renew().catch(() => forget()),
    () => void renew().catch(() => forget()),
  );
  void beat();

  return {
    isFresh: () => performance.now() < freshUntil,
    onChange: (tell) => void told.push(tell),
    settle: async () => {
      const [row] = await client<{ number: string }[]>`select number from content_revision`;
      const revision = Number(row?.number ?? 0);
      learn(revision);
      const late = () => client`select from api_instances
        where id <> ${id} and seen_revision < ${revision} and lease_until > clock_timestamp() limit 1`;
      while ((await late()).length > 0) await wait(patience);
    },
    close: async () => {
      isClosed = true;
      forget();
      await listening.unlisten();
      await client`delete from api_instances where id = ${id}`.catch(() => {});
      await client.end({ timeout: 1 });
    },
  };
}
