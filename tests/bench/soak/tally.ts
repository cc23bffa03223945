import { quantile } from '../statistics.ts';

/** What became of the requests of each kind. */
export class Tally {
  readonly #kinds = new Map<string, { milliseconds: number[]; errors: Map<string, number> }>();
  /** What was answered and is not true. */
  readonly wrong: string[] = [];

  /** Asks, and notes how long it took and with which code it failed; undefined when it failed. */
  async note<T>(kind: string, ask: () => Promise<T>): Promise<T | undefined> {
    const seen = this.#kinds.get(kind) ?? { milliseconds: [], errors: new Map<string, number>() };
    this.#kinds.set(kind, seen);
    const begin = performance.now();
    try {
      return await ask();
    } catch (error) {
      const code = codeOf(error);
      seen.errors.set(code, (seen.errors.get(code) ?? 0) + 1);
      return undefined;
    } finally {
      seen.milliseconds.push(performance.now() - begin);
    }
  }

  countErrors(): number {
    return [...this.#kinds.values()].flatMap(({ errors }) => [...errors.values()]).reduce((sum, one) => sum + one, 0);
  }

  rows(): string[][] {
    return [...this.#kinds].map(([kind, { milliseconds, errors }]) => [
      kind,
      String(milliseconds.length),
      [...errors].map(([code, count]) => `${code} × ${count}`).join(', ') || '0',
      quantile(milliseconds, 0.5).toFixed(1),
      quantile(milliseconds, 0.99).toFixed(1),
      Math.max(...milliseconds).toFixed(1),
    ]);
  }
}

/** Something that the API refused, with the code that it gave. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

function codeOf(error: unknown): string {
  if (error instanceof Refused) return error.code;
  const { cause, name } = error as Error & { cause?: NodeJS.ErrnoException };
  return cause?.code ?? name;
}
