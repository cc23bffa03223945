import { AsyncLocalStorage } from 'node:async_hooks';
import type { ImageOrder } from '../share-images/image-order.ts';

/** Pages that are made together, of one content and at one moment, with what they share. */
export interface Edition {
  readonly builtAt: Temporal.Instant;
  /** What each question to the API carries. */
  readonly headers: Readonly<Record<string, string>>;
  /** What was worked out once for all pages, by who did and for what. */
  readonly remembered: Map<object, Map<string, Promise<unknown>>>;
  /** The images that pages ordered, by name. */
  readonly imageOrders: Map<string, ImageOrder>;
  /** Which pages there are, by route, as Astro keeps them. */
  readonly staticPaths: Record<string, unknown>;
}

export const createEdition = (headers: Edition['headers'] = {}): Edition => ({
  builtAt: Temporal.Now.instant(),
  headers,
  remembered: new Map(),
  imageOrders: new Map(),
  staticPaths: {},
});

interface Editions {
  readonly scope: AsyncLocalStorage<Edition>;
  /** What pages belong to that are made outside of any scope: those of one build by Astro alone. */
  readonly only: Edition;
}

const name = Symbol.for('portolan.editions');
const known = globalThis as { [name]?: Editions };

// Astro puts pages into a bundle with a copy of this file; the copy and whoever asks for the pages must share.
const editions = (): Editions => {
  known[name] ??= { scope: new AsyncLocalStorage(), only: createEdition() };
  return known[name];
};

/** The edition that the page under way belongs to. */
export const currentEdition = (): Edition => editions().scope.getStore() ?? editions().only;

export const inEdition = <T>(edition: Edition, make: () => T): T => editions().scope.run(edition, make);
