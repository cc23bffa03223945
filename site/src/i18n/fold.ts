/** The first things of a list, and those that a page folds away: none where there are few of them. */
export function fold<T>(items: readonly T[], shown: number): readonly [first: readonly T[], rest: readonly T[]] {
  const isLong = items.length > shown + 1;
  return isLong ? [items.slice(0, shown), items.slice(shown)] : [items, []];
}
