import { readFile, writeFile } from 'node:fs/promises';
import type { Answered } from '../edition/answers.ts';
import { type Inputs, moment } from '../edition/notes.ts';

/** The pages of one route. */
export interface RouteMade {
  /** What the list of its pages was made of. */
  readonly inputs: Inputs;
  /** The digest of what each page is given, by its path; undefined where it is given what cannot be compared. */
  readonly paths: ReadonlyMap<string, string | undefined>;
}

export interface PageMade {
  /** The address, from the root of the site. */
  readonly path: string;
  readonly route: string;
  /** The digest of what the page was given by its route. */
  readonly given: string | undefined;
  readonly inputs: Inputs;
  /** Of its bytes. */
  readonly digest: string;
  readonly bytes: number;
  /** The names of the images that it shows to those who link to it. */
  readonly images: readonly string[];
}

/** What a release was made of, so that the next need make again only what is made of something else. */
export interface MadeOf {
  readonly answers: ReadonlyMap<string, Answered>;
  /** What things that pages share were made of. */
  readonly values: ReadonlyMap<string, Inputs>;
  readonly routes: ReadonlyMap<string, RouteMade>;
  /** By file, from the root of the site. */
  readonly pages: ReadonlyMap<string, PageMade>;
  /** Addresses inside the site that pages may lead to, each with a page that does where one is known. */
  readonly links: ReadonlyMap<string, string | undefined>;
}

/** The part of `all` that pages and their routes are made of. */
export function keepUsed({ routes, pages, links, ...all }: MadeOf): MadeOf {
  const answers = new Map<string, Answered>();
  const values = new Map<string, Inputs>();
  const use = (inputs: Inputs) => {
    for (const input of inputs.keys()) {
      const [name = ''] = input.split('\n');
      if (name === moment || answers.has(name) || values.has(name)) continue;
      const [value, answer] = [all.values.get(name), all.answers.get(name)];
      if (answer !== undefined) answers.set(name, answer);
      if (value === undefined) continue;
      values.set(name, value);
      use(value);
    }
  };
  for (const { inputs } of [...routes.values(), ...pages.values()]) use(inputs);
  return { answers, values, routes, pages, links };
}

/** Bump it when the form of the file changes. */
const form = 3;

export async function writeMadeOf(file: string, { answers, values, routes, pages, links }: MadeOf): Promise<void> {
  // Most pages are made of few things: each is written once.
  const numbers = new Map<string, number>();
  const numberOf = (input: string, digest: string) => {
    const pair = `${input}\n\n${digest}`;
    const number = numbers.get(pair) ?? numbers.size;
    numbers.set(pair, number);
    return number;
  };
  const toNumbers = (inputs: Inputs) => Array.from(inputs, ([input, digest]) => numberOf(input, digest));
  const written = {
    form,
    answers: Array.from(answers.values(), ({ shown, ...answered }) => ({
      ...answered,
      shown: { ...shown, numbers: Buffer.from(shown.numbers.buffer).toString('base64') },
    })),
    values: Array.from(values, ([name, inputs]) => [name, toNumbers(inputs)]),
    routes: Array.from(routes, ([route, { inputs, paths }]) => [route, toNumbers(inputs), [...paths]]),
    pages: Array.from(pages, ([name, { inputs, ...page }]) => [name, { ...page, inputs: toNumbers(inputs) }]),
    links: Array.from(links, ([link, page]) => (page === undefined ? [link] : [link, page])),
    inputs: [] as string[],
  };
  written.inputs = [...numbers.keys()];
  await writeFile(file, JSON.stringify(written));
}

/** What was written there; undefined when nothing was, or not in this form. */
export async function readMadeOf(file: string): Promise<MadeOf | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  const written = text === undefined ? undefined : JSON.parse(text);
  if (written?.form !== form) return undefined;
  const pairs = (written.inputs as string[]).map((pair) => pair.split('\n\n') as [string, string]);
  const toInputs = (numbers: number[]): Inputs => new Map(numbers.map((number) => pairs[number] as [string, string]));
  const answers = written.answers.map(
    ({ shown, ...answered }: Answered & { shown: { numbers: never } }): Answered => ({
      ...answered,
      shown: { ...shown, numbers: new Uint32Array(new Uint8Array(Buffer.from(shown.numbers, 'base64')).buffer) },
    }),
  ) as Answered[];
  return {
    answers: new Map(answers.map((answer) => [answer.question.name, answer])),
    values: new Map(written.values.map(([name, inputs]: [string, number[]]) => [name, toInputs(inputs)])),
    routes: new Map(
      written.routes.map(([route, inputs, paths]: [string, number[], [string, string | null][]]) => [
        route,
        { inputs: toInputs(inputs), paths: new Map(paths.map(([path, given]) => [path, given ?? undefined])) },
      ]),
    ),
    pages: new Map(
      written.pages.map(([name, page]: [string, PageMade & { inputs: never }]) => [
        name,
        { ...page, inputs: toInputs(page.inputs) },
      ]),
    ),
    links: new Map(written.links),
  };
}
