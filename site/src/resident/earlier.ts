import type { ReleaseChanges } from '@portolan/schema/renderer';
import { ask } from '../api/ask.ts';
import type { Question } from '../api/question.ts';
import { digestOfPage } from '../api/read-parts.ts';
import { numberOf } from '../api/shown-records.ts';
import type { Answered } from '../edition/answers.ts';
import { type Edition, inEdition } from '../edition/edition.ts';
import { digestOf, type Inputs, moment } from '../edition/notes.ts';
import type { MadeOf } from './made-of.ts';

/** By what the API says that all columns of a table count. */
const anyColumn = '*';

/** As many questions at once as the API has connections for. */
const atOnce = 8;

/** The answers that these changes leave as they are, apart from pages of a list whose order became another one. */
export function listUnchanged({ answers }: MadeOf, { tables, reworded }: ReleaseChanges): Map<string, Answered> {
  const others = new Set(tables);
  const records = reworded.map((record) => ({ ...record, number: numberOf(record.id) }));
  const mayDiffer = ({ tables: read, shown }: Answered): boolean =>
    read === undefined ||
    Object.keys(read).some((table) => others.has(table)) ||
    records.some(({ number, table, columns }) => {
      const { deciding = [], all = [] } = read[table] ?? {};
      const isOther = (column: string) => column === anyColumn || columns.includes(column);
      if (deciding.some(isOther)) return true;
      return all.some(isOther) && (shown.isCut || shown.numbers.includes(number));
    });
  return new Map([...answers].filter(([, answered]) => !mayDiffer(answered)));
}

/** What the questions for all pages of a list have in common. */
const listOf = ({ name, variables }: Question): string => {
  const { first, after, ...others } = variables as { first?: number; after?: string };
  return `${name.split(' ')[0]} ${JSON.stringify(others)}`;
};

/** Tells what of an earlier release is as it was, by asking the API again what may have changed. */
export class Earlier {
  readonly madeOf: MadeOf;
  readonly #edition: Edition;
  /** What pages of the earlier release shared, when this process made it. */
  readonly #before: Edition | undefined;
  readonly #values = new Map<string, Promise<boolean>>();
  /** Whether the thing of a name has that digest. */
  readonly #compared = new Map<string, Map<string, boolean>>();
  readonly #parts = new Map<string, Promise<string | undefined>>();

  constructor(madeOf: MadeOf, edition: Edition, before: Edition | undefined) {
    this.madeOf = madeOf;
    this.#edition = edition;
    this.#before = before;
  }

  /** Asks every question again whose answer may be another one, and takes over what is made of the others only. */
  async askAgain(): Promise<void> {
    const { answers } = this.#edition;
    if (answers === undefined) return;
    const lists = Map.groupBy(this.madeOf.answers.values(), ({ question }) => listOf(question));
    const queue = [...this.madeOf.answers.values()].filter(({ question }) => !answers.unchanged.has(question.name));
    const askEach = async () => {
      for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
        const { question, shown } = next;
        // A question that fails now, as one after a cursor of another order does, is asked by no page any more.
        await ask(question).catch(() => undefined);
        if (answers.answered.get(question.name)?.shown.order === shown.order) continue;
        // A record that left this page of a list may be on any other one now.
        const others = lists.get(listOf(question)) ?? [];
        queue.push(...others.filter((other) => answers.unchanged.delete(other.question.name)));
      }
    };
    await inEdition(this.#edition, () => Promise.all(Array.from({ length: atOnce }, askEach)));
    for (const [name, entry] of this.#before?.remembered ?? []) {
      if (await this.#isSame(name)) this.#edition.remembered.set(name, entry);
    }
  }

  async areSame(inputs: Inputs): Promise<boolean> {
    for (const [input, digest] of inputs) {
      const digests = this.#compared.get(input) ?? new Map<string, boolean>();
      this.#compared.set(input, digests);
      // Waiting for each thing that a hundred thousand pages are made of takes as long as to compare them.
      const same = digests.get(digest) ?? (await this.#isInputSame(input, digest));
      digests.set(digest, same);
      if (!same) return false;
    }
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
