/** A part of a list that is too long for one page. */
export interface ListPage<T> {
  /** From 1. */
  readonly number: number;
  /** How many pages there are. */
  readonly of: number;
  readonly items: readonly T[];
}

/** More rows than this make a page too heavy. */
const mostOnPage = 100;

/** A list in pages; an empty one has one page. */
export function inPages<T>(items: readonly T[], most = mostOnPage): ListPage<T>[] {
  const of = Math.max(1, Math.ceil(items.length / most));
  return Array.from({ length: of }, (_, index) => ({
    number: index + 1,
    of,
    items: items.slice(index * most, (index + 1) * most),
  }));
}
