/** What the process that makes the pages is asked, and what it says: the API starts it, the site is it. */

/** Where something went wrong, in words for the people who write the content. */
export interface PageProblem {
  readonly message: string;
  /** The address of the page, from the root of the portal. */
  readonly path?: string | undefined;
  /** The record that the page is about, such as `event` and `open-day`. */
  readonly record?: { readonly noun: string; readonly slug: string } | undefined;
}

export const releaseStages = ['reading', 'rendering', 'indexing', 'checking', 'switching'] as const;
export type ReleaseStage = (typeof releaseStages)[number];

/** A release as it is told beside its folder. */
export interface ReleaseFacts {
  readonly id: string;
  readonly contentRevision: number;
  /** What the pages were made of beside the content: sources, day, address. */
  readonly stamp: string;
  /** The moment that its pages are of. */
  readonly madeAt: string;
  readonly pages: number;
  /** How many of them were made; the others are those of the release before. */
  readonly made: number;
  readonly bytes: number;
  /** How many pages each route made. */
  readonly kinds: Readonly<Record<string, number>>;
}

/** What is another at the moment `at` than in the release `since`. */
export interface ReleaseChanges {
  readonly since: string;
  readonly at: string;
  /** Tables of which any row may be another one, or may have come or gone. */
  readonly tables: readonly string[];
  /** Of other tables only these records are others, by their ids in the contract, and only in these columns. */
  readonly reworded: readonly { readonly id: string; readonly table: string; readonly columns: readonly string[] }[];
}

export interface RenderedPage {
  readonly status: number;
  readonly type: string;
  readonly body: Uint8Array;
}

export interface RendererOrders {
  /** One page, of what the API answers to questions with these headers; pages of the same `edition` share answers. */
  page: {
    ask: {
      path: string;
      edition: string;
      headers: Record<string, string>;
      /** The one language of the edition. */
      only: string | undefined;
      /** What the draft that it shows is about. */
      draftOf: string | undefined;
    };
    answer: RenderedPage | undefined;
  };
  /** Everything, as the release of that id; it goes live unless a check refuses it. */
  release: {
    ask: {
      release: string;
      contentRevision: number;
      stamp: string;
      keep: number;
      acceptsLoss: boolean;
      /** So that only what shows them need be made; without them, everything. */
      changes?: ReleaseChanges | undefined;
    };
    answer: ReleaseFacts;
  };
  /** Makes a release that was made before the live one. */
  switch: { ask: { release: string }; answer: ReleaseFacts };
  /** A checksum of what pages are made with, languages and addresses included: another one needs another process. */
  sources: { ask: Record<string, never>; answer: string };
  /** The release that is live. */
  live: { ask: Record<string, never>; answer: ReleaseFacts | undefined };
  /** The ids of the releases whose pages are there, the latest first. */
  kept: { ask: Record<string, never>; answer: readonly string[] };
}

export type RendererKind = keyof RendererOrders;

export type RendererOrder = {
  [Kind in RendererKind]: { id: number; kind: Kind } & RendererOrders[Kind]['ask'];
}[RendererKind];

export type RendererWord =
  | { kind: 'bundled'; assetsDir: string; milliseconds: number }
  | { kind: 'progress'; id: number; stage: ReleaseStage; done: number; total: number }
  | { kind: 'done'; id: number; answer: unknown }
  | { kind: 'failed'; id: number; problems: readonly PageProblem[] };
