/** Something that was asked and is not answered. */
interface Question {
  doubtAt: number;
  readonly endAt: number;
  readonly giveUp: () => void;
}

/** In milliseconds. */
const doubtAfter = 1_000;
const sweepEvery = 200;

/** What waits for an answer. One timer looks after all of it: a timer for each statement would cost the busiest path. */
export class Unanswered {
  readonly #questions = new Set<Question>();
  readonly #sweeper: NodeJS.Timeout;

  /** `doubt` is called, again each second, while something has been waiting for longer than one. */
  constructor(doubt: () => void) {
    this.#sweeper = setInterval(() => this.#sweep(doubt), sweepEvery);
    this.#sweeper.unref();
  }

  /** What is promised; after `longest` milliseconds `giveUp` is called, and the error that it gives is thrown. */
  attend<T>(promised: PromiseLike<T>, longest = Number.POSITIVE_INFINITY, giveUp?: () => Error): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const now = performance.now();
      const question: Question = {
        doubtAt: now + doubtAfter,
        endAt: now + longest,
        giveUp: () => {
          this.#questions.delete(question);
          reject(giveUp?.());
        },
      };
      this.#questions.add(question);
      promised.then(
        (value) => {
          this.#questions.delete(question);
          resolve(value);
        },
        (error: unknown) => {
          this.#questions.delete(question);
          reject(error);
        },
      );
    });
  }

  close(): void {
    clearInterval(this.#sweeper);
  }

  #sweep(doubt: () => void): void {
    const now = performance.now();
    let isInDoubt = false;
    for (const question of this.#questions) {
      if (now > question.endAt) question.giveUp();
      if (now < question.doubtAt) continue;
      question.doubtAt = now + doubtAfter;
      isInDoubt = true;
    }
    if (isInDoubt) doubt();
  }
}
