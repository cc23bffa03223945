import { AsyncLocalStorage } from 'node:async_hooks';
import type { ImageOrder } from '../share-images/image-order.ts';

/** Pages that are made together, of one content and at one moment, with what they share. */
export interface Edition {
  readonly builtAt: Temporal.Instant;
  /** The one language of its pages; undefined when they are in all. */
  readonly only: string | undefined;
  /** What the draft is about that its pages show; undefined when they are for the public. */
  readonly draftOf: string | undefined;
  /** What each question to the API carries. */
  readonly headers: Readonly<Record<string, string>>;
  /** What was worked out once for all pages, by who did and for what. */
  readonly remembered: Map<object, Map<string, Promise<unknown>>>;
  /** The parts of lists that pages read last, of which a few are kept. */
  readonly parts: Map<string, Promise<unknown>>;
  /** The images that pages ordered, by name. */
  readonly imageOrders: Map<string, ImageOrder>;
  /** Which pages there are, by route, as Astro keeps them. */
  readonly staticPaths: Record<string, unknown>;
}

/** Without more, the pages for the public in all languages. */
export const createEdition = ({ only, draftOf, headers = {} }: Partial<Edition> = {}): Edition => ({
  builtAt: Temporal.Now.instant(),
  only,
  draftOf,
  headers,
  remembered: new Map(),
  parts: new Map(),
  imageOrders: new Map(),
  staticPaths: {},
});

interface Editions {
  readonly scope: AsyncLocalStorage<Edition>;
  /** What pages belong to that are made outside of any scope: those of one build by Astro alone. */
  readonly lone: Edition;
}

const name = Symbol.for('portolan.editions');
const known = globalThis as { [name]?: Editions };

// Astro puts pages into a bundle with a copy of this file; the copy and whoever asks for the pages must share.
const editions = (): Editions => {
  known[name] ??= { scope: new AsyncLocalStorage(), lone: createEdition() };
  return known[name];
};

/** The edition that the page under way belongs to. */
export const currentEdition = (): Edition => editions().scope.getStore() ?? editions().lone;

export const inEdition = <T>(edition: Edition, make: () => T): T => editions().scope.run(edition, make);
