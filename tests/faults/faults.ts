import { rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import postgres from 'postgres';
import type { Place } from './place.ts';

export interface Fault {
  name: string;
  /** Seconds that it lasts. */
  seconds: number;
  begin(place: Place): Promise<void>;
  /** Makes good what was broken; what comes later is recovery. */
  end(place: Place): Promise<void>;
  /** What nobody may notice of it. */
  unseen?: 'reads' | 'everything';
  /** Whether requests that are under way may end without an answer. */
  cuts?: boolean;
  /** Whether it needs a disk that is the database's alone. */
  needsDisk?: boolean;
  /** The share of answers that may be kept which are given while it lasts. */
  keptGiven?: number;
}

/** Does something again and again while a fault lasts. */
function repeated(each: number, act: (place: Place) => Promise<unknown>): Pick<Fault, 'begin' | 'end'> {
  let isOver = false;
  let running = Promise.resolve();
  return {
    begin: async (place) => {
      isOver = false;
      running = (async () => {
        for (; !isOver; await wait(each)) await act(place);
      })();
    },
    end: async () => {
      isOver = true;
      await running;
    },
  };
}

/** Ends connections of the API, all those or as many as are said, whichever they are. */
const killConnections =
  (which: string, atMost = 1_000) =>
  (place: Place) =>
    place.asAdmin((admin) =>
      admin.run(
        `select pg_terminate_backend(pid) from (select pid from pg_stat_activity
          where datname = current_database() and pid <> pg_backend_pid() and ${which}
          order by random() limit ${atMost}) as doomed`,
        [],
      ),
    );

const readOnly = (is: 'on' | 'off') => (place: Place) =>
  place.asAdmin(async (admin) => {
    await admin.run('set default_transaction_read_only = off', []);
    await admin.run(`alter system set default_transaction_read_only = ${is}`, []);
    await admin.run('select pg_reload_conf()', []);
  });

const fillerOf = ({ cluster }: Place) => join(dirname(cluster.dir), 'filler');

/** Fills the disk to its last byte. */
function fillDisk(place: Place): void {
  const chunk = Buffer.alloc(1024 * 1024);
  for (let size = chunk.length; size > 0; size = Math.floor(size / 2)) {
    try {
      for (;;) writeFileSync(fillerOf(place), chunk.subarray(0, size), { flag: 'a' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    }
  }
}

let taken: postgres.Sql[] = [];

async function takeAllConnections(place: Place): Promise<void> {
  for (;;) {
    const client = postgres(place.cluster.url('portolan'), {
      max: 1,
      idle_timeout: 0,
      fetch_types: false,
      onnotice: () => {},
    });
    try {
      await client`select 1`;
    } catch {
      await client.end({ timeout: 0 });
      return;
    }
    taken.push(client);
    // Those that the API has, one after the other.
    if (taken.length === 1) await killConnections(`query not like '%nobody%'`)(place);
  }
}

const again = async ({ cluster }: Place) => {
  await cluster.start();
};

/** Everything that happens to a database, to its wire and to the processes of the API. */
export const faults: readonly Fault[] = [
  {
    name: 'stopped',
    seconds: 4,
    keptGiven: 0.95,
    begin: ({ cluster }) => cluster.stop('fast'),
    end: again,
  },
  { name: 'restarted', seconds: 0, begin: ({ cluster }) => cluster.stop('fast'), end: again },
  { name: 'crashed', seconds: 1, begin: ({ cluster }) => cluster.stop('immediate'), end: again },
  {
    name: 'frozen',
    seconds: 4,
    begin: async ({ cluster }) => cluster.signal('SIGSTOP'),
    end: async ({ cluster }) => cluster.signal('SIGCONT'),
  },
  {
    name: 'wire dead',
    seconds: 4,
    begin: async ({ wire }) => {
      wire.isDead = true;
    },
    end: async ({ wire }) => {
      wire.isDead = false;
    },
  },
  {
    // To open a connection takes five ways there and back, which have to fit into the second that a statement may take.
    name: 'slow wire',
    seconds: 2,
    unseen: 'reads',
    begin: async ({ wire }) => {
      wire.delay = 50;
    },
    end: async ({ wire }) => {
      wire.delay = 0;
    },
  },
  {
    name: 'no connection left',
    seconds: 2,
    begin: takeAllConnections,
    end: async () => {
      await Promise.all(taken.map((client) => client.end({ timeout: 0 })));
      taken = [];
    },
  },
  { name: 'read-only', seconds: 2, unseen: 'reads', begin: readOnly('on'), end: readOnly('off') },
  {
    name: 'disk full',
    needsDisk: true,
    seconds: 2,
    begin: async (place) => fillDisk(place),
    end: async (place) => {
      rmSync(fillerOf(place));
      await place.cluster.start().catch(() => {});
    },
  },
  { name: 'connections killed', seconds: 2, unseen: 'reads', ...repeated(50, killConnections('true', 1)) },
  {
    name: 'all connections killed',
    seconds: 1,
    unseen: 'reads',
    begin: async (place) => {
      await killConnections('true')(place);
    },
    end: async () => {},
  },
  {
    name: 'killed in a change',
    seconds: 2,
    unseen: 'reads',
    ...repeated(5, killConnections(`xact_start is not null and query ~ '^(insert|update|commit)'`)),
  },
  {
    name: 'listener lost',
    seconds: 2,
    unseen: 'everything',
    ...repeated(100, killConnections(`query ~* '^listen'`)),
  },
  {
    name: 'API killed',
    seconds: 1,
    cuts: true,
    begin: ({ instances }) => instances[1].end('SIGKILL'),
    end: ({ instances }) => instances[1].start(),
  },
  {
    name: 'API told to end',
    seconds: 1,
    unseen: 'everything',
    begin: ({ instances }) => instances[1].end('SIGTERM'),
    end: ({ instances }) => instances[1].start(),
  },
];
