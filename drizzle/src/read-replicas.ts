import { setTimeout as wait } from 'node:timers/promises';
import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import type { Database, TextRow } from './database.ts';
import { type Observe, unobserved } from './observe.ts';
import type { RevisionWatch } from './revision-watch.ts';

/** How long a replica may take for a read before the primary is asked instead, in milliseconds. */
const patience = 2_000;
/** How often one that is left out is asked whether it is there and as far as it must be. */
const checkMilliseconds = 250;

type Rows<Row> = (Row & { content_revision: string })[];

export interface ReplicaOptions {
  primary: Pick<Database, 'run' | 'runForBytes'>;
  watch: Pick<RevisionWatch, 'known'>;
  /** For each replica, by its place in the list. */
  observe?: (place: number) => Observe;
  /** How many connections to each at most. */
  maxConnections?: number | undefined;
}

export interface ReadReplicas extends Pick<Database, 'run' | 'runForBytes'> {
  /** Whether each replica is read from at the moment. */
  listInUse(): readonly boolean[];
  close(): Promise<void>;
}

/**
 * Spreads reads of public content over streaming replicas. Each statement brings the content revision that its replica
 * has reached: what is older than this process knows of, and whatever fails, is asked of the primary at once, and the
 * replica is left out until it has caught up. None need be there at the start.
 */
export function readFromReplicas(urls: readonly string[], options: ReplicaOptions): ReadReplicas {
  const { primary, watch, observe = () => unobserved, maxConnections = 10 } = options;
  const replicas = urls.map((url, place) => new Replica(url, maxConnections, observe(place)));
  const stopping = new AbortController();
  let turn = 0;
  const checking = (async () => {
    while (!stopping.signal.aborted) {
      const least = watch.known();
      const out = replicas.filter(({ isInUse }) => !isInUse);
      if (least !== undefined) await Promise.all(out.map((replica) => replica.check(least)));
      await wait(checkMilliseconds, undefined, { ref: false, signal: stopping.signal }).catch(() => {});
    }
  })();
  /** The replica whose turn it is, and the revision that it must have reached. */
  const next = () => {
    const least = watch.known();
    const inUse = least === undefined ? [] : replicas.filter(({ isInUse }) => isInUse);
    turn = (turn + 1) % urls.length;
    const replica = inUse[turn % inUse.length];
    return replica === undefined || least === undefined ? undefined : { replica, least };
  };
  return {
    run: async <Row>(text: string, params: readonly unknown[], signal?: AbortSignal): Promise<Row[]> => {
      const asked = next();
      const rows = await asked?.replica.read<Rows<Row>>(text, params, { ...asked, signal });
      return rows ?? primary.run<Row>(text, params, signal);
    },
    runForBytes: async (text, params, signal) => {
      const asked = next();
      const rows = await asked?.replica.read<TextRow[]>(text, params, { ...asked, signal, asBytes: true });
      return rows?.map((row) => row.slice(0, -1)) ?? primary.runForBytes(text, params, signal);
    },
    listInUse: () => replicas.map(({ isInUse }) => isInUse),
    close: async () => {
      stopping.abort();
      await checking;
      await Promise.all(replicas.map((replica) => replica.close()));
    },
  };
}

class Replica {
  readonly #open: () => postgres.Sql;
  readonly #observe: Observe;
  #client: postgres.Sql | undefined;
  #isInUse = false;

  constructor(url: string, max: number, observe: Observe) {
    this.#observe = observe;
    this.#open = () => {
      const client = postgres(url, { max, connect_timeout: 2, onnotice: () => {}, connection: { jit: 'off' } });
      // It decides how the driver writes dates and JSON, here as at the primary.
      drizzle(client);
      return client;
    };
  }

  get isInUse(): boolean {
    return this.#isInUse;
  }

  /** The rows, as of the revision or later; undefined when the primary must be asked. */
  async read<Found extends Rows<unknown> | TextRow[]>(
    text: string,
    params: readonly unknown[],
    { least, signal, asBytes = false }: { least: number; signal?: AbortSignal | undefined; asBytes?: boolean },
  ): Promise<Found | undefined> {
    const client = this.#client;
    if (client === undefined) return undefined;
    const dated = `select answer.*, (select number from content_revision) as content_revision from (${text}) as answer`;
    try {
      const send = () => {
        const query = client.unsafe(dated, params as never[], { prepare: true });
        signal?.addEventListener('abort', () => query.cancel(), { once: true });
        return within(asBytes ? query.raw() : query);
      };
      const rows = (await this.#observe(dated, send)) as unknown as Found;
      if (revisionOf(rows[0]) >= least) return rows;
      // Without a row nothing says how old the answer is.
      if (rows.length > 0) this.#isInUse = false;
    } catch (error) {
      if (!isOfStatement(error)) await this.#lose(client);
    }
    return undefined;
  }

  /** Uses the replica again when it answers and has reached the revision. */
  async check(least: number): Promise<void> {
    this.#client ??= this.#open();
    const client = this.#client;
    try {
      const [row] = await within(client<{ number: string }[]>`select number from content_revision`);
      this.#isInUse = Number(row?.number) >= least;
    } catch {
      await this.#lose(client);
    }
  }

  async close(): Promise<void> {
    if (this.#client !== undefined) await this.#lose(this.#client);
  }

  /** Everything that still waits for it fails now, and is asked of the primary. */
  async #lose(client: postgres.Sql): Promise<void> {
    if (this.#client !== client) return;
    this.#isInUse = false;
    this.#client = undefined;
    await client.end({ timeout: 0 });
  }
}

/** The driver waits for ever for a server that is frozen. */
async function within<T>(answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The replica does not answer in time.')), patience);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** What the statement itself did wrong, or a conflict with what the replica took over meanwhile: the others may go on. */
const isOfStatement = (error: unknown): boolean =>
  error instanceof postgres.PostgresError && !/^(08|53|57|58|XX)/.test(error.code);

/** The content revision that a row was read at: its last column. */
function revisionOf(row: { content_revision: string } | TextRow | undefined): number {
  if (row === undefined) return Number.NaN;
  return Number('content_revision' in row ? row.content_revision : Buffer.from(row.at(-1) ?? []).toString());
}
