import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Json } from '../helpers/asker.ts';
import type { Instance } from './instance.ts';

/** Per second, over all instances. */
const readsASecond = 24;
const writesASecond = 2;
/** How often a proxy looks who is ready, in milliseconds. */
const lookEvery = 100;
/** Questions that are asked again and again, so that their answers are kept. */
const questions = 8;
/** After which whoever asks gives up, in milliseconds. The API has to answer before. */
const deadline = 15_000;

export interface Tally {
  requests: number;
  /** Reads of answers that may be kept: all, given, and given marked as stale. */
  kept: { all: number; given: number; stale: number };
  /** Reads that only the database can answer. */
  fresh: { all: number; given: number };
  writes: { all: number; done: number };
  /** Refusals by code, and how many got no answer at all. */
  refusals: Record<string, number>;
  unanswered: string[];
  /** Answers that were not true. */
  wrong: string[];
  /** In milliseconds. */
  longest: number;
}

const nothing = (): Tally => ({
  requests: 0,
  kept: { all: 0, given: 0, stale: 0 },
  fresh: { all: 0, given: 0 },
  writes: { all: 0, done: 0 },
  refusals: {},
  unanswered: [],
  wrong: [],
  longest: 0,
});

/** Asks and changes at a steady pace, and judges each answer. */
export class Load {
  readonly #instances: readonly Instance[];
  readonly #cookie: string;
  readonly #underWay = new Set<Promise<unknown>>();
  readonly #gone = new Set<string>();
  #tally = nothing();
  #count = 0;
  #stop = new AbortController();
  /** Records whose creation was acknowledged, and those of which it was said that nothing was written. */
  readonly acknowledged: string[] = [];
  readonly undone: string[] = [];
  readonly #acknowledgedAt: number[] = [];

  constructor(instances: readonly Instance[], cookie: string) {
    this.#instances = instances;
    this.#cookie = cookie;
  }

  start(): void {
    this.#stop = new AbortController();
    const pace = async (each: number, act: () => Promise<unknown>) => {
      for (let next = performance.now(); !this.#stop.signal.aborted; next += each) {
        await wait(Math.max(0, next - performance.now()));
        const done = act().finally(() => this.#underWay.delete(done));
        this.#underWay.add(done);
      }
    };
    void pace(1_000 / readsASecond, () => this.#readSome());
    void pace(1_000 / writesASecond, () => this.write());
    void pace(lookEvery, () => this.#lookWhoIsThere());
  }

  /** What came of all that was asked since the last time. */
  take(): Tally {
    const tally = this.#tally;
    this.#tally = nothing();
    return tally;
  }

  async end(): Promise<void> {
    this.#stop.abort();
    while (this.#underWay.size > 0) await Promise.all(this.#underWay);
  }

  /** Asks every instance every question, once so that it is known and once so that its answer is kept. */
  async warm(): Promise<void> {
    for (const { url } of this.#instances) {
      for (let question = 0; question < questions * 2; question += 1) {
        await this.read(url, 'kept', question % questions);
      }
    }
  }

  /** Waits until every instance answers what only the database knows, and takes a change. */
  async recovered(): Promise<void> {
    const until = async (act: () => Promise<boolean>) => {
      while (!(await act())) {
        for (const instance of this.#instances) instance.verify();
        await wait(20);
      }
    };
    for (const { url } of this.#instances) {
      await until(() => this.read(url, 'fresh'));
      await until(() => this.write(url));
    }
  }

  #readSome(): Promise<boolean> {
    const kind = this.#count % 4 === 0 ? 'fresh' : 'kept';
    return this.read(this.#next(), kind);
  }

  /** As a proxy chooses: in turn, leaving out who says that it ends, or where nobody listens. */
  #next(): string {
    this.#count += 1;
    const there = this.#instances.filter(({ url }) => !this.#gone.has(url));
    const among = there.length === 0 ? this.#instances : there;
    return (among[this.#count % among.length] as Instance).url;
  }

  async #lookWhoIsThere(): Promise<void> {
    for (const { url } of this.#instances) {
      const isEnding = await fetch(`${url}/health/ready`).then(
        async (response) => response.status === 503 && (await response.text()).includes('this process ends'),
        () => true,
      );
      if (isEnding) this.#gone.add(url);
      else this.#gone.delete(url);
    }
  }

  async read(url: string, kind: 'kept' | 'fresh', question = this.#count % questions): Promise<boolean> {
    const tally = this.#tally;
    const least = this.acknowledged.length;
    const query = `query Q${question} { partners(first: 1) { totalCount nodes { slug } } }`;
    // Undeclared variables change nothing but the text of the body, by which answers are kept.
    const variables = kind === 'fresh' ? { nonce: this.#count } : {};
    tally[kind].all += 1;
    const answer = await this.#ask(tally, url, { query, variables }, {});
    const found = answer?.data?.partners?.totalCount as number | undefined;
    if (found === undefined) return false;
    const isStale = answer?.isStale === true;
    const known = isStale ? this.#acknowledgedBefore(answer.age + 1) : least;
    if (found < known) tally.wrong.push(`${isStale ? 'stale, ' : ''}${found} of ${known} acknowledged`);
    tally[kind].given += 1;
    if (isStale) tally.kept.stale += 1;
    if (isStale && kind === 'fresh') tally.wrong.push('a question that nobody asked before was answered as stale');
    return true;
  }

  async write(url = this.#next()): Promise<boolean> {
    const tally = this.#tally;
    const slug = `w-${randomUUID()}`;
    const query = `mutation { createPartner(input: { values: { slug: "${slug}", kind: UNIVERSITY, name: { en: "University ${slug}" }, countryCode: "KZ" } }) { partner { slug } userErrors { message } } }`;
    tally.writes.all += 1;
    const answer = await this.#ask(tally, url, { query }, { cookie: this.#cookie });
    const made = answer?.data?.createPartner;
    if (made?.partner?.slug === slug) {
      tally.writes.done += 1;
      this.acknowledged.push(slug);
      this.#acknowledgedAt.push(performance.now());
      return true;
    }
    if (made !== undefined && made !== null) tally.wrong.push(`a change was answered with ${JSON.stringify(made)}`);
    if (answer?.errors?.[0]?.message.includes('nothing of this change was written')) this.undone.push(slug);
    return false;
  }

  /** How many changes were acknowledged so many seconds ago. */
  #acknowledgedBefore(seconds: number): number {
    const then = performance.now() - seconds * 1_000;
    return this.#acknowledgedAt.filter((at) => at < then).length;
  }

  async #ask(tally: Tally, url: string, body: object, headers: Record<string, string>): Promise<Json> {
    tally.requests += 1;
    const begun = performance.now();
    try {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json', ...headers },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(deadline),
      });
      const answer = (await response.json()) as Json;
      const [error] = answer.errors ?? [];
      if (error !== undefined) {
        const code = String(error.extensions?.code);
        tally.refusals[code] = (tally.refusals[code] ?? 0) + 1;
        if (response.status === 200) tally.wrong.push(`an error came with the status 200: ${error.message}`);
        if (code === 'UNAVAILABLE' && !Number(response.headers.get('retry-after'))) {
          tally.wrong.push('a refusal does not say when to try again');
        }
        return { errors: answer.errors };
      }
      const isStale = response.headers.get('warning')?.startsWith('110') === true;
      return { ...answer, isStale, age: Number(response.headers.get('age')) };
    } catch (error) {
      const { name, cause } = error as Error;
      tally.unanswered.push(String((cause as { code?: unknown } | undefined)?.code ?? name));
      return undefined;
    } finally {
      tally.longest = Math.max(tally.longest, performance.now() - begun);
    }
  }
}
