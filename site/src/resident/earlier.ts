import { ask } from '../api/ask.ts';
import { digestOfPage } from '../api/read-parts.ts';
import type { Answered } from '../edition/answers.ts';
import { type Edition, inEdition } from '../edition/edition.ts';
import { digestOf, type Inputs, moment } from '../edition/notes.ts';
import type { MadeOf } from './made-of.ts';

/** As many questions at once as the API has connections for. */
const atOnce = 8;

/** The answers that changes in these tables leave as they are. */
export const listUnchanged = ({ answers }: MadeOf, tables: ReadonlySet<string>): Map<string, Answered> =>
  new Map([...answers].filter(([, answered]) => answered.tables?.some((table) => tables.has(table)) === false));

/** Tells what of an earlier release is as it was, by asking the API again what may have changed. */
export class Earlier {
  readonly madeOf: MadeOf;
  readonly #edition: Edition;
  /** What pages of the earlier release shared, when this process made it. */
  readonly #before: Edition | undefined;
  readonly #values = new Map<string, Promise<boolean>>();
  readonly #parts = new Map<string, Promise<string | undefined>>();

  constructor(madeOf: MadeOf, edition: Edition, before: Edition | undefined) {
    this.madeOf = madeOf;
    this.#edition = edition;
    this.#before = before;
  }

  /** Asks every question again whose answer may be another one, and takes over what is made of the others only. */
  async askAgain(): Promise<void> {
    const { answers } = this.#edition;
    const queue = [...this.madeOf.answers.values()]
      .filter(({ question }) => answers?.unchanged.has(question.name) === false)
      .values();
    const askEach = async () => {
      // A question that fails now, as one after a cursor of another order does, is asked by no page any more.
      for (const { question } of queue) await ask(question).catch(() => undefined);
    };
    await inEdition(this.#edition, () => Promise.all(Array.from({ length: atOnce }, askEach)));
    for (const [name, entry] of this.#before?.remembered ?? []) {
      if (await this.#isSame(name)) this.#edition.remembered.set(name, entry);
    }
  }

  async areSame(inputs: Inputs): Promise<boolean> {
    for (const [input, digest] of inputs) if (!(await this.#isInputSame(input, digest))) return false;
    return true;
  }

  /** Takes over which pages a route has, as Astro keeps it, where this process knows. */
  takePaths(key: string): void {
    const paths = this.#before?.staticPaths[key];
    if (paths !== undefined) this.#edition.staticPaths[key] = paths;
  }

  async #isInputSame(input: string, digest: string): Promise<boolean> {
    if (input === moment) return false;
    const [name = '', part] = input.split('\n');
    if (part === undefined && this.madeOf.answers.has(name)) return this.#digestOf(name) === digest;
    if (await this.#isSame(name)) return true;
    if (part === undefined) return false;
    const found = this.#parts.get(input) ?? this.#findPart(name, part);
    this.#parts.set(input, found);
    return (await found) === digest;
  }

  /** Whether an answer, or something that pages share, is what it was. */
  #isSame(name: string): Promise<boolean> {
    const known = this.#values.get(name);
    if (known !== undefined) return known;
    const answered = this.madeOf.answers.get(name);
    const inputs = this.madeOf.values.get(name);
    const same =
      answered !== undefined
        ? Promise.resolve(this.#digestOf(name) === answered.digest)
        : inputs === undefined
          ? Promise.resolve(false)
          : this.areSame(inputs);
    this.#values.set(name, same);
    return same;
  }

  /** The digest of the answer to a question as it is now. */
  #digestOf(name: string): string | undefined {
    const { answers } = this.#edition;
    return (answers?.answered.get(name) ?? answers?.unchanged.get(name))?.digest;
  }

  /** The digest of a part of what is another now; undefined where that cannot be told without making the page. */
  async #findPart(name: string, part: string): Promise<string | undefined> {
    const answered = this.madeOf.answers.get(name);
    return inEdition(this.#edition, async () => {
      if (answered !== undefined) {
        const { data } = await ask<object>(answered.question);
        return digestOfPage(data, part);
      }
      const entry = this.#before?.remembered.get(name);
      if (entry?.pick === undefined) return undefined;
      const value = (await entry.make()) as never;
      return digestOf(JSON.stringify(entry.pick(value, part)) ?? '');
    });
  }
}
