import type { Database, TextRow } from '@portolan/drizzle/database';
import { findDatabaseAway } from '@portolan/drizzle/database-away';
import { timedOut, unavailable } from '../errors/portolan-error.ts';
import { type Allowance, limitOf } from './allowance.ts';

/** How long somebody is waited for, and whether they still wait. */
export interface Patience {
  allowance: Allowance;
  /** When the whole request must be answered, in milliseconds since 1970. */
  end: number;
  isGone: () => boolean;
}

interface Running {
  until: number;
  isGone: () => boolean;
  stop: (error: Error) => void;
}

/** Statements that are with the database at once; more only wait there. */
const mostAtWork = 100;
/** How long a statement that is to stop is waited for: it takes no longer to find out that the database is away. */
const stoppingMilliseconds = 1_500;
/** How often deadlines and clients are looked after: no timer for each statement. */
const lookMilliseconds = 50;

/**
 * Sends statements no longer than somebody waits for them: one that takes too long, or whose client has gone, is stopped
 * and ended in the database; one that finds too many before it is refused after a while.
 */
export class Statements {
  readonly #database: Pick<Database, 'run' | 'runForBytes'>;
  readonly #slowness: number;
  readonly #running = new Set<Running>();
  #waiting: { begin: () => void; entry: Running }[] = [];
  #atWork = 0;
  #watch: NodeJS.Timeout | undefined;

  /** `slowness` times what the table of limits says is waited. */
  constructor(database: Pick<Database, 'run' | 'runForBytes'>, slowness = 1) {
    this.#database = database;
    this.#slowness = slowness;
  }

  /** When a request that came then must be answered. */
  endOf(at: number, allowance: Allowance): number {
    return at + limitOf('queryMilliseconds', allowance) * this.#slowness;
  }

  run<Row>(text: string, params: readonly unknown[], patience: Patience): Promise<Row[]> {
    return this.#inTurn(patience, (signal) => this.#database.run<Row>(text, params, signal));
  }

  runForBytes(text: string, params: readonly unknown[], patience: Patience): Promise<TextRow[]> {
    return this.#inTurn(patience, (signal) => this.#database.runForBytes(text, params, signal));
  }

  async #inTurn<T>(patience: Patience, send: (signal: AbortSignal) => Promise<T>): Promise<T> {
    if (this.#atWork >= mostAtWork) await this.#turn(patience);
    this.#atWork += 1;
    return this.#send(send, patience);
  }

  #send<T>(send: (signal: AbortSignal) => Promise<T>, { allowance, end, isGone }: Patience): Promise<T> {
    return new Promise((resolve, reject) => {
      const stopping = new AbortController();
      let told: Error | undefined;
      const milliseconds = limitOf('statementMilliseconds', allowance) * this.#slowness;
      const entry: Running = {
        until: Math.min(Date.now() + milliseconds, end),
        isGone,
        stop: (error) => {
          const isAsked = stopping.signal.aborted;
          stopping.abort();
          if (!isAsked && !isGone()) {
            // A database that is there says at once that it stopped; one that is not is found out meanwhile.
            told = error;
            entry.until = Date.now() + stoppingMilliseconds;
            return;
          }
          this.#running.delete(entry);
          reject(error);
        },
      };
      const done = () => {
        this.#running.delete(entry);
        this.#atWork -= 1;
        this.#waiting.shift()?.begin();
      };
      this.#add(entry);
      send(stopping.signal).then(
        (rows) => {
          done();
          resolve(rows);
        },
        (error) => {
          done();
          // That the database stopped it is what it was asked for; that it is away is the better reason.
          const trouble = findDatabaseAway(error)?.trouble ?? 'slow';
          reject(trouble === 'slow' ? (told ?? error) : error);
        },
      );
    });
  }

  #turn({ allowance, end, isGone }: Patience): Promise<void> {
    return new Promise((resolve, reject) => {
      const until = Math.min(Date.now() + limitOf('waitingMilliseconds', allowance) * this.#slowness, end);
      const leave = () => {
        this.#running.delete(entry);
        this.#waiting = this.#waiting.filter((waiting) => waiting.entry !== entry);
      };
      const entry: Running = {
        until,
        isGone,
        stop: () => {
          leave();
          reject(unavailable('Too many ask at the moment. Try again in a second.', 1));
        },
      };
      const begin = () => {
        leave();
        resolve();
      };
      this.#add(entry);
      this.#waiting.push({ begin, entry });
    });
  }

  #add(entry: Running): void {
    this.#running.add(entry);
    this.#watch ??= setInterval(() => this.#look(), lookMilliseconds).unref();
  }

  #look(): void {
    const now = Date.now();
    for (const { until, isGone, stop } of this.#running) {
      if (now >= until) stop(timedOut());
      else if (isGone()) stop(new Error('Whoever asked has gone.'));
    }
    if (this.#running.size > 0) return;
    clearInterval(this.#watch);
    this.#watch = undefined;
  }
}
