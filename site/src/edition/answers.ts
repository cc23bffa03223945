import type { TablesRead } from '../api/client.ts';
import type { Question } from '../api/question.ts';
import type { ShownRecords } from '../api/shown-records.ts';

/** What the API answered to a question, as far as it is kept of it. */
export interface Answered {
  readonly question: Question;
  readonly digest: string;
  /** What the answer was read from; undefined when the API does not say. */
  readonly tables: TablesRead | undefined;
  readonly shown: ShownRecords;
}

/** The texts of answers, by the names of their questions, as many as there is room for. The latest used stay. */
export class KeptTexts {
  readonly #texts = new Map<string, Buffer>();
  readonly #mostBytes: number;
  #bytes = 0;

  constructor(mostBytes: number) {
    this.#mostBytes = mostBytes;
  }

  get(name: string): string | undefined {
    const text = this.#texts.get(name);
    if (text === undefined) return undefined;
    this.#texts.delete(name);
    this.#texts.set(name, text);
    return text.toString('utf8');
  }

  set(name: string, text: string): void {
    const bytes = Buffer.from(text);
    this.#bytes += bytes.length - (this.#texts.get(name)?.length ?? 0);
    this.#texts.delete(name);
    this.#texts.set(name, bytes);
    for (const [oldest, { length }] of this.#texts) {
      if (this.#bytes <= this.#mostBytes) return;
      this.#texts.delete(oldest);
      this.#bytes -= length;
    }
  }
}

/** What the API answered while the pages of a release were made. */
export class Answers {
  readonly #texts: KeptTexts;
  /** By the names of the questions. */
  readonly answered = new Map<string, Answered>();
  /** Answers to an earlier release that the content of this one cannot have changed. */
  readonly unchanged: Map<string, Answered>;

  constructor(texts: KeptTexts, unchanged = new Map<string, Answered>()) {
    this.#texts = texts;
    this.unchanged = unchanged;
  }

  /** The answer to a question that need not be asked. */
  find(name: string): { readonly text: string; readonly digest: string } | undefined {
    const known = this.answered.get(name) ?? this.unchanged.get(name);
    const text = known && this.#texts.get(name);
    if (known === undefined || text === undefined) return undefined;
    this.answered.set(name, known);
    return { text, digest: known.digest };
  }

  add(name: string, text: string, answered: Answered): void {
    this.answered.set(name, answered);
    this.#texts.set(name, text);
  }
}
