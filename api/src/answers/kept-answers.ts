import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { LRUCache } from 'lru-cache';
import type { Plan } from './plan.ts';

/** All kept answers together. */
const mostBytes = 64 * 1024 * 1024;
/** What depends on the time of day, as whether a call is open, is at most this old. */
const longestMilliseconds = 60_000;
/** While the database is away, an answer from before is given for so long, marked as stale. */
const longestStaleMilliseconds = 600_000;
/** An answer that took longer is made again without waiting for somebody to ask, unless nobody asked since the last time. */
const dearMilliseconds = 20;
/** So many of them, those that were asked for last. */
const mostDear = 16;
/** Smaller answers are sent as they are. */
const leastToCompress = 1024;

/** An answer as it came from the database. */
export interface MadeAnswer {
  /** The name of the operation that it answers. */
  operation: string | undefined;
  contentType: string;
  /** What it costs to ask. */
  points: number;
  /** What it was read by. */
  plan: Plan;
  body: Uint8Array;
  /** Makes it from what is so later. */
  again: () => Promise<MadeAnswer | undefined>;
}

export interface KeptAnswer extends MadeAnswer {
  body: Buffer;
  /** For which state of the content it was made. */
  age: number;
  /** When somebody began to make it, by a clock that nobody moves. */
  begun: number;
  /** How long it took to make. */
  milliseconds: number;
  /** The body compressed, when somebody first accepts it. */
  br?: Buffer;
  gzip?: Buffer;
}

/** Whole answers by what was asked, until the content changes. Those of one question that is asked twice at once are made once. */
export class KeptAnswers {
  readonly #answers = new LRUCache<string, KeptAnswer>({
    maxSize: mostBytes,
    // An answer may come to be kept in three encodings.
    sizeCalculation: ({ body }, question) => body.length * 2 + question.length,
    ttl: longestMilliseconds,
    ttlResolution: 1_000,
    noDeleteOnStaleGet: true,
  });
  readonly #underWay = new Map<string, Promise<KeptAnswer | undefined>>();
  readonly #dear = new LRUCache<string, KeptAnswer>({ max: mostDear });
  readonly #dearFrom: number;
  #age = 0;

  /** `dearFrom` is in milliseconds. */
  constructor(dearFrom = dearMilliseconds) {
    this.#dearFrom = dearFrom;
  }

  get(question: string): KeptAnswer | undefined {
    const answer = this.#answers.get(question);
    if (answer?.age !== this.#age) return undefined;
    if (answer.milliseconds >= this.#dearFrom) this.#dear.set(question, answer);
    return answer;
  }

  /** For while the database is away: the last answer that there was, and how many seconds ago it was made. */
  getFromBefore(question: string): { answer: KeptAnswer; seconds: number } | undefined {
    const answer = this.#answers.get(question, { allowStale: true });
    if (answer === undefined) return undefined;
    // No less than it is: whoever asks takes what is older than that to be in it.
    const seconds = Math.ceil((performance.now() - answer.begun) / 1_000);
    return seconds * 1_000 > longestStaleMilliseconds ? undefined : { answer, seconds };
  }

  /** Makes an answer and keeps it, unless the content changed meanwhile. */
  make(question: string, answer: () => Promise<MadeAnswer | undefined>): Promise<KeptAnswer | undefined> {
    const asked = this.#underWay.get(question);
    if (asked !== undefined) return asked;
    const age = this.#age;
    const begun = performance.now();
    const made = answer()
      .then((made) => {
        if (made === undefined) return undefined;
        // A copy: what came from the database is a part of something larger.
        const value = { ...made, body: Buffer.from(made.body), age, milliseconds: performance.now() - begun, begun };
        if (age === this.#age) this.#answers.set(question, value);
        return value;
      })
      .finally(() => {
        if (this.#underWay.get(question) === made) this.#underWay.delete(question);
      });
    this.#underWay.set(question, made);
    return made;
  }

  /** The content is another one now: nothing that was read before is given to anybody who asks from here on. */
  clear(): void {
    this.#age += 1;
    this.#underWay.clear();
    void this.#makeAgain();
  }

  /** Makes what is dear, one after the other, before it is asked for. */
  async #makeAgain(): Promise<void> {
    const age = this.#age;
    const asked = [...this.#dear.entries()];
    this.#dear.clear();
    for (const [question, { again }] of asked) {
      // Whoever asks, and is told, why it cannot be made.
      if (this.#age === age) await this.make(question, again).catch(() => undefined);
    }
  }
}

/** The body in the first encoding that the client accepts, and which one that is. */
export function encodedFor(
  answer: KeptAnswer,
  accepted: string | undefined,
): { body: Buffer; encoding?: 'br' | 'gzip' } {
  if (accepted === undefined || answer.body.length < leastToCompress) return { body: answer.body };
  if (/\bbr\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(accepted)) {
    const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
    answer.br ??= brotliCompressSync(answer.body, quality);
    return { body: answer.br, encoding: 'br' };
  }
  if (/\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(accepted)) {
    answer.gzip ??= gzipSync(answer.body);
    return { body: answer.gzip, encoding: 'gzip' };
  }
  return { body: answer.body };
}
