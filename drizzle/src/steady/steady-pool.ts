import { setTimeout as wait } from 'node:timers/promises';
import type postgres from 'postgres';
import { DatabaseAway, type DatabaseTrouble, findDatabaseAway, kindOfFailure } from '../database-away.ts';
import { openClient } from './open-client.ts';
import { Places } from './places.ts';
import { createProbe, type Probe } from './probe.ts';
import { Unanswered } from './unanswered.ts';

/** How long things may take, in milliseconds. */
const patience = {
  /** One statement that only reads, outside a transaction. */
  read: 5_000,
  /** For a connection to be had again. */
  connection: 1_000,
  /** For a place among those who write. */
  place: 1_000,
};
/** What the server ends by itself, in milliseconds, whatever became of us. */
const longestStatement = 120_000;
const pauseBetweenTries = 25;
/** Connections that transactions leave to those who read. */
const keptForReading = 2;

type Query = postgres.PendingQuery<postgres.Row[]> & { readonly active: boolean };

export interface SendOptions {
  isPrepared?: boolean;
  /** Rows as arrays. */
  asRows?: boolean;
  /** Rows as the bytes of their columns. */
  asBytes?: boolean;
  /** Stops the statement in the database too. */
  signal?: AbortSignal | undefined;
}

/**
 * A pool of connections that leaves nobody waiting. What only reads is sent again when its connection was cut. A server
 * that does not answer is found out in two seconds, and while it is away everything fails at once. All that fails
 * through no fault of the statement is `DatabaseAway`.
 */
export class SteadyPool {
  readonly #open: () => postgres.Sql;
  readonly #probe: Probe;
  readonly #unanswered = new Unanswered(() => void this.#doubt());
  readonly #places: Places;
  #pool: postgres.Sql;
  #isDoubted = false;
  #isAway = false;
  #isClosed = false;

  constructor(url: string, max: number) {
    const timeouts = { statement_timeout: longestStatement, idle_in_transaction_session_timeout: longestStatement };
    this.#open = () => openClient(url, { max, connection: timeouts });
    this.#pool = this.#open();
    this.#probe = createProbe(url);
    this.#places = new Places(Math.max(1, max - keptForReading));
  }

  /** For Drizzle, which sends statements with `unsafe` and begins transactions with `begin`. */
  get client(): postgres.Sql {
    return replaced(() => this.#pool, {
      unsafe: asDriver((text, params, asRows) => this.send(text, params, { asRows })),
      begin: <T>(act: Act<T>) => this.#transact(act),
    });
  }

  /** Sends one statement outside a transaction. */
  async send(text: string, params: readonly unknown[], options: SendOptions = {}): Promise<postgres.Row[]> {
    const isRead = /^\s*select\b/i.test(text);
    const end = performance.now() + patience.connection;
    for (;;) {
      if (this.#isAway) throw new DatabaseAway('away');
      try {
        const query = this.#pool.unsafe(text, params as never[], { prepare: options.isPrepared === true }) as Query;
        return await this.#watch(query, options, isRead ? patience.read : undefined);
      } catch (error) {
        if (options.signal?.aborted) throw this.#told(error, 'away');
        const kind = kindOfFailure(error);
        const isAgain = kind === 'refused' || (isRead && (kind === 'cut' || kind === 'slow'));
        if (!isAgain || performance.now() > end) throw this.#told(error, isRead ? 'away' : 'unknown');
        await wait(pauseBetweenTries);
      }
    }
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#unanswered.close();
    await Promise.all([this.#pool.end({ timeout: 5 }), this.#probe.close()]);
  }

  async #transact<T>(act: Act<T>): Promise<T> {
    const leave = await this.#places.enter(patience.place, () => new DatabaseAway('busy'));
    const end = performance.now() + patience.connection;
    try {
      for (;;) {
        if (this.#isAway) throw new DatabaseAway('away');
        const state = { isBegun: false, isDone: false, isOver: false };
        try {
          const transaction = this.#pool.begin(async (tx) => {
            state.isBegun = true;
            const result = await act(this.#guard(tx, state));
            state.isDone = true;
            return result;
          });
          return (await this.#unanswered.attend(transaction)) as T;
        } catch (error) {
          state.isOver = true;
          const kind = kindOfFailure(error);
          const isAgain = !state.isBegun && (kind === 'refused' || kind === 'cut');
          if (!isAgain || performance.now() > end) throw this.#told(error, state.isDone ? 'unknown' : 'undone');
          await wait(pauseBetweenTries);
        }
      }
    } finally {
      leave();
    }
  }

  /**
   * The driver sends what comes after the end of a connection over the next one, where it belongs to no transaction:
   * nothing of a transaction is sent once it is over.
   */
  #guard(tx: postgres.TransactionSql, state: { readonly isOver: boolean }): postgres.TransactionSql {
    return replaced(() => tx, {
      unsafe: asDriver(async (text, params, asRows) => {
        if (state.isOver) throw new DatabaseAway('undone');
        const query = tx.unsafe(text, params as never[], { prepare: false }) as Query;
        return this.#watch(query, { asRows }).catch((error: unknown) => {
          throw this.#told(error, 'undone');
        });
      }),
      savepoint: <T>(act: Act<T>) => tx.savepoint((inner) => act(this.#guard(inner, state))),
    });
  }

  #watch(query: Query, { asRows, asBytes, signal }: SendOptions, longest?: number): Promise<postgres.Row[]> {
    signal?.throwIfAborted();
    // One that waits to be sent cannot be taken back without its connection, and so is left to run.
    const stop = () => void (query.active && query.cancel());
    const answered = this.#unanswered.attend(inForm(query, asRows, asBytes), longest, () => {
      stop();
      return new DatabaseAway('slow');
    });
    if (signal === undefined) return answered as Promise<postgres.Row[]>;
    signal.addEventListener('abort', stop, { once: true });
    return answered.finally(() => signal.removeEventListener('abort', stop)) as Promise<postgres.Row[]>;
  }

  /** What the caller is told of an error; `cut` is what it means that the connection ended. */
  #told(error: unknown, cut: DatabaseTrouble): unknown {
    if (findDatabaseAway(error) !== undefined) return error;
    const kind = kindOfFailure(error);
    if (kind === undefined) return error;
    // One failed connection says nothing of the others.
    if (kind === 'refused') void this.#doubt();
    return new DatabaseAway(kind === 'cut' ? cut : kind === 'refused' ? 'away' : kind, { cause: error });
  }

  async #doubt(): Promise<void> {
    if (this.#isDoubted) return;
    this.#isDoubted = true;
    try {
      while (!this.#isClosed && !(await this.#probe.answers())) {
        if (!this.#isAway) this.#giveUpPool();
        await wait(pauseBetweenTries, undefined, { ref: false });
      }
      if (this.#isAway) console.error('The database answers again.');
      this.#isAway = false;
    } finally {
      this.#isDoubted = false;
    }
  }

  /** Fails all that waits for the server, which would else wait until it is back. */
  #giveUpPool(): void {
    this.#isAway = true;
    console.error('The database does not answer. What needs it is refused until it does.');
    const given = this.#pool;
    this.#pool = this.#open();
    // Drizzle put there how it reads what comes.
    Object.assign(this.#pool.options.parsers, given.options.parsers);
    Object.assign(this.#pool.options.serializers, given.options.serializers);
    void given.end({ timeout: 0 });
  }
}

type Act<T> = (tx: postgres.TransactionSql) => Promise<T>;

/** What is there now, with some members of our own. */
function replaced<T extends object>(now: () => T, own: Record<string | symbol, unknown>): T {
  return new Proxy(now(), { get: (_, name) => own[name] ?? Reflect.get(now(), name) });
}

/** `unsafe` as the driver has it: whoever wants rows as arrays says so before it is sent. */
function asDriver(send: (text: string, params: readonly unknown[], asRows: boolean) => Promise<postgres.Row[]>) {
  return (text: string, params: readonly unknown[] = []) => {
    let asRows = false;
    const asked = Promise.resolve().then(() => send(text, params, asRows));
    return Object.assign(asked, {
      values: () => {
        asRows = true;
        return asked;
      },
    });
  };
}

function inForm(query: Query, asRows = false, asBytes = false): PromiseLike<postgres.Row[]> {
  if (asBytes) return query.raw() as unknown as PromiseLike<postgres.Row[]>;
  return asRows ? (query.values() as unknown as PromiseLike<postgres.Row[]>) : query;
}
