import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { LRUCache } from 'lru-cache';

/** All kept answers together. */
const mostBytes = 64 * 1024 * 1024;
/** What depends on the time of day, as whether a call is open, is at most this old. */
const longestMilliseconds = 60_000;
/** Smaller answers are sent as they are. */
const leastToCompress = 1024;

export interface KeptAnswer {
  contentType: string;
  body: Buffer;
  /** The same, made when somebody first accepts it. */
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
  });
  readonly #underWay = new Map<string, Promise<KeptAnswer | undefined>>();
  #age = 0;

  get(question: string): KeptAnswer | undefined {
    return this.#answers.get(question);
  }

  /** Makes an answer and keeps it, unless the content changed meanwhile. */
  make(question: string, answer: () => Promise<KeptAnswer | undefined>): Promise<KeptAnswer | undefined> {
    const asked = this.#underWay.get(question);
    if (asked !== undefined) return asked;
    const age = this.#age;
    const made = answer()
      .then((value) => {
        if (value !== undefined && age === this.#age) this.#answers.set(question, value);
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
    this.#answers.clear();
    this.#underWay.clear();
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
