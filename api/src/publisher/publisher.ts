import type { Database, Held } from '@portolan/drizzle/database';
import type { PageProblem, ReleaseFacts, ReleaseStage } from '@portolan/schema/renderer';
import {
  type BuildRow,
  beginBuild,
  dropPin,
  findFailureOf,
  findPin,
  findQueued,
  noteDeploys,
  noteFailure,
  noteKept,
  noteLive,
  noteProgress,
  queueBuild,
  settleRows,
} from './build-rows.ts';
import type { DeployHooks } from './deploy-hooks.ts';
import { type Renderer, RenderingFailed } from './renderer.ts';
import { findCause, findChanges, readStamp, type Stamp } from './stamp.ts';

/** What the publisher tells whoever started it. */
export type PublisherWord =
  | { state: 'building'; stage: ReleaseStage; done: number; total: number }
  | { state: 'live'; release: string; isNew: boolean; made: number; pages: number }
  | { state: 'failed'; problems: readonly PageProblem[]; hasLive: boolean };

export interface PublisherOptions {
  database: Database;
  renderer: Renderer;
  /** How many releases are kept. */
  keep: number;
  hooks: DeployHooks;
  /** Resolves when the API gives nobody answers that are older than the content is now. */
  settleAnswers: () => Promise<unknown>;
  /** Does what was scheduled for a time that has come. */
  runDueSchedules: (now: Temporal.Instant) => Promise<unknown>;
  tell?: (word: PublisherWord) => void;
  report: (error: unknown) => void;
}

export interface Publisher {
  /** Ends what is under way, which is done again at the next start. */
  stop(): Promise<void>;
}

/** Any fixed number: of several publishers one works, the others wait to take over. */
const publisherLock = 7_367_827;
const channel = 'portolan_site';
/** Notices wake it at once; this is for schedules, for midnight, and for a notice that was missed. */
const pollMilliseconds = 3000;
/** Somebody who publishes several records at once wants one build. */
const settleMilliseconds = 100;
const longestSettling = 2000;
/** What failed is tried again: soon, as the database may have been away, and less often each time. */
const firstRetryMilliseconds = 3000;
const longestRetryMilliseconds = 300_000;
const progressMilliseconds = 1000;

/** Keeps the portal as the content is, until it is stopped. */
export async function startPublisher(options: PublisherOptions): Promise<Publisher> {
  const { database, renderer, report } = options;
  const stopping = new AbortController();
  let wake = () => {};
  let isWoken = false;
  const hear = () => {
    isWoken = true;
    wake();
  };
  const unlisten = await database.listen(channel, hear);
  const worker = new Worker(options, stopping.signal);
  const run = async () => {
    while (!stopping.signal.aborted) {
      isWoken = false;
      await worker.work().catch((error) => {
        if (!stopping.signal.aborted) report(error);
      });
      if (isWoken || stopping.signal.aborted) continue;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, pollMilliseconds);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  };
  const running = run();
  return {
    stop: async () => {
      stopping.abort();
      hear();
      await renderer.stop();
      await running;
      await unlisten();
      await worker.end();
    },
  };
}

class Worker {
  readonly #options: PublisherOptions;
  readonly #signal: AbortSignal;
  #held: Held | undefined;
  #told: string | undefined;

  constructor(options: PublisherOptions, signal: AbortSignal) {
    this.#options = options;
    this.#signal = signal;
  }

  /** Does what there is to do now, when this process is the one that publishes. */
  async work(): Promise<void> {
    const { database, runDueSchedules, renderer } = this.#options;
    if (!(await this.#isTheOne())) return;
    await runDueSchedules(Temporal.Now.instant());
    const { db } = database;
    const live = await renderer.ask('live', {});
    const pin = await findPin(db);
    if (pin !== undefined) {
      if (pin !== live?.id) await this.#goBackTo(pin);
      return;
    }
    const asked = await findQueued(db);
    const wanted = await this.#readStamp();
    const cause = findCause(live?.stamp, wanted);
    if (asked === undefined && cause === undefined) return this.#tellLive(live as ReleaseFacts, false);
    if (asked === undefined && (await this.#failedJustNow(wanted))) return;
    const row = asked ?? (await queueBuild(db, { cause: cause ?? 'asked' }));
    await this.#build(row, await this.#settle(wanted), live);
  }

  async end(): Promise<void> {
    await this.#held?.release();
  }

  async #isTheOne(): Promise<boolean> {
    const { database, renderer } = this.#options;
    if (this.#held !== undefined) {
      const held = this.#held;
      this.#held = undefined;
      try {
        await held.verify();
      } catch (error) {
        // A connection that did not answer in time may have the lock all the same.
        await held.release();
        throw error;
      }
      this.#held = held;
      return true;
    }
    this.#held = await database.tryHold(publisherLock);
    if (this.#held === undefined) return false;
    await settleRows(database.db, await renderer.ask('live', {}));
    await this.#noteKept();
    return true;
  }

  async #readStamp(): Promise<Stamp> {
    const { database, renderer } = this.#options;
    return readStamp(database.db, await renderer.readSources());
  }

  async #failedJustNow(wanted: Stamp): Promise<boolean> {
    const failure = await findFailureOf(this.#options.database.db, JSON.stringify(wanted));
    if (failure === undefined) return false;
    const wait = firstRetryMilliseconds * 2 ** (failure.count - 1);
    return failure.ageMilliseconds < Math.min(wait, longestRetryMilliseconds);
  }

  /** The stamp once nothing was published for a moment. */
  async #settle(first: Stamp): Promise<Stamp> {
    const end = performance.now() + longestSettling;
    let stamp = first;
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve, settleMilliseconds));
      const next = await this.#readStamp();
      if (next.content.number === stamp.content.number || performance.now() > end || this.#signal.aborted) return next;
      stamp = next;
    }
  }

  async #build({ id, acceptsLoss, cause }: BuildRow, stamp: Stamp, live: ReleaseFacts | undefined): Promise<void> {
    const { database, renderer, keep, settleAnswers, tell } = this.#options;
    const { db } = database;
    const text = JSON.stringify(stamp);
    await beginBuild(db, id, stamp.content.number, text);
    const notes = new Notes(db, id);
    try {
      // An older answer would stay in every release from here on.
      await settleAnswers();
      // Who asks for a build wants to be sure, and gets all pages.
      const changes = cause === 'asked' ? undefined : await findChanges(database, live, stamp);
      const order = { release: id, contentRevision: stamp.content.number, stamp: text, keep, acceptsLoss, changes };
      const facts = await renderer.ask('release', order, (stage, done, total) => {
        tell?.({ state: 'building', stage, done, total });
        notes.add(stage, done, total);
      });
      await notes.end();
      await noteLive(db, facts);
      await this.#noteKept();
      this.#tellLive(facts, true);
      this.#runHooks(facts);
    } catch (error) {
      await notes.end();
      // Stopped in the middle: the next process finds the row as it is and says so.
      if (this.#signal.aborted) return;
      const problems = error instanceof RenderingFailed ? error.problems : [{ message: (error as Error).message }];
      await noteFailure(db, id, problems);
      tell?.({ state: 'failed', problems, hasLive: live !== undefined });
    }
  }

  async #goBackTo(id: string): Promise<void> {
    const { database, renderer } = this.#options;
    try {
      const facts = await renderer.ask('switch', { release: id });
      await noteLive(database.db, facts, 'rolled_back');
      this.#tellLive(facts, true);
      this.#runHooks(facts);
    } catch (error) {
      // Its pages are gone, and would be at every further try: the site stays, and goes on with the content.
      if (!(error instanceof RenderingFailed)) throw error;
      await dropPin(database.db, id, error.problems);
      await this.#noteKept();
    }
  }

  async #noteKept(): Promise<void> {
    const { database, renderer } = this.#options;
    await noteKept(database.db, await renderer.ask('kept', {}));
  }

  #tellLive({ id, made, pages }: ReleaseFacts, isNew: boolean): void {
    if (this.#told === id) return;
    this.#told = id;
    this.#options.tell?.({ state: 'live', release: id, isNew, made, pages });
  }

  /** Beside the work: a receiver that does not answer must not keep the next change from the site. */
  #runHooks(facts: ReleaseFacts): void {
    const { database, hooks, report } = this.#options;
    hooks(facts, this.#signal)
      .then((outcomes) => (outcomes.length > 0 ? noteDeploys(database.db, facts.id, outcomes) : undefined))
      .catch(report);
  }
}

/** Writes how far a build is, one statement at a time and seldom. */
class Notes {
  readonly #db: Database['db'];
  readonly #id: string;
  #last = { stage: '', at: 0 };
  #writing: Promise<void> = Promise.resolve();

  constructor(db: Database['db'], id: string) {
    this.#db = db;
    this.#id = id;
  }

  add(stage: ReleaseStage, done: number, total: number): void {
    const at = performance.now();
    if (stage === this.#last.stage && at - this.#last.at < progressMilliseconds) return;
    this.#last = { stage, at };
    // How far it is may go unsaid while the database is away; what became of it may not, and is written by others.
    this.#writing = this.#writing.then(() => noteProgress(this.#db, this.#id, stage, done, total)).catch(() => {});
  }

  async end(): Promise<void> {
    await this.#writing;
  }
}
