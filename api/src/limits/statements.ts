import type { Database, TextRow } from '@portolan/drizzle/database';
import { DatabaseAway, findDatabaseAway } from '@portolan/drizzle/database-away';
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
/** What is left of the time of a query for the database to say that it stopped: it says so at once when it is there. */
const stoppingMilliseconds = 300;
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
      const milliseconds = limitOf('statementMilliseconds', allowance) * this.#slowness;
      const toStop = stoppingMilliseconds * this.#slowness;
      let told: Error | undefined;
      let toldAt = Number.POSITIVE_INFINITY;
      const entry: Running = {
        until: Math.min(Date.now() + milliseconds, end - toStop),
        isGone,
        stop: (error) => {
          const now = Date.now();
          stopping.abort();
          if (told === undefined && !isGone() && now < end) {
            told = error;
            toldAt = now;
            entry.until = Math.min(now + milliseconds, end);
            return;
          }
          this.#running.delete(entry);
          // What had the time to say that it stopped, and did not, is not there or has no connection left.
          reject(!isGone() && now - toldAt >= toStop / 2 ? new DatabaseAway('away') : error);
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
