import { AsyncLocalStorage } from 'node:async_hooks';
import type { ImageOrder } from '../share-images/image-order.ts';
import type { Answers } from './answers.ts';
import type { Notes } from './notes.ts';

/** Something that pages share, with how it is made and what of. */
export interface Remembered {
  readonly made: Promise<{ readonly value: unknown } & Notes>;
  readonly make: () => Promise<unknown>;
  /** Finds the part of it that a page uses, where pages use parts. */
  readonly pick?: ((value: never, part: string) => unknown) | undefined;
}

/** Pages that are made together, of one content and at one moment, with what they share. */
export interface Edition {
  readonly builtAt: Temporal.Instant;
  /** The one language of its pages; undefined when they are in all. */
  readonly only: string | undefined;
  /** What the draft is about that its pages show; undefined when they are for the public. */
  readonly draftOf: string | undefined;
  /** What each question to the API carries. */
  readonly headers: Readonly<Record<string, string>>;
  /** What was worked out once for all pages, by its name. */
  readonly remembered: Map<string, Remembered>;
  /** Questions that were asked once for all pages, by their names. */
  readonly reads: Map<string, Promise<{ readonly data: unknown; readonly digest: string }>>;
  /** The parts of lists that pages read last, of which a few are kept. */
  readonly parts: Map<string, Promise<{ readonly data: unknown; readonly digest: string }>>;
  /** What the API answered, for the release after this one; undefined when no release comes of these pages. */
  readonly answers: Answers | undefined;
  /** The images that pages ordered, by name. */
  readonly imageOrders: Map<string, ImageOrder>;
  /** Which pages there are, by route, as Astro keeps them. */
  readonly staticPaths: Record<string, unknown>;
}

/** Without more, the pages for the public in all languages. */
export const createEdition = ({
  builtAt = Temporal.Now.instant(),
  only,
  draftOf,
  headers = {},
  answers,
}: Partial<Edition> = {}): Edition => ({
  builtAt,
  only,
  draftOf,
  headers,
  remembered: new Map(),
  reads: new Map(),
  parts: new Map(),
  answers,
  imageOrders: new Map(),
  staticPaths: {},
});

interface Editions {
  readonly scope: AsyncLocalStorage<Edition>;
  readonly notes: AsyncLocalStorage<Notes | undefined>;
  /** What pages belong to that are made outside of any scope: those of one build by Astro alone. */
  readonly lone: Edition;
}

const name = Symbol.for('portolan.editions');
const known = globalThis as { [name]?: Editions };

// Astro puts pages into a bundle with a copy of this file; the copy and whoever asks for the pages must share.
const editions = (): Editions => {
  known[name] ??= { scope: new AsyncLocalStorage(), notes: new AsyncLocalStorage(), lone: createEdition() };
  return known[name];
};

/** The edition that the page under way belongs to. */
export const currentEdition = (): Edition => editions().scope.getStore() ?? editions().lone;

export const inEdition = <T>(edition: Edition, make: () => T): T => editions().scope.run(edition, make);

/**
 * Whether nothing is kept from one page to the next: Astro's server for whoever writes pages, which knows no editions.
 * Inside of one Astro's word does not count, as it takes that from the environment, where "DEV" may mean anything.
 */
export const inDevelopment = (): boolean => editions().scope.getStore() === undefined && import.meta.env.DEV;

/** Where is noted what is being made is made of. */
export const noteScope = (): AsyncLocalStorage<Notes | undefined> => editions().notes;
