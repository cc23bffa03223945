/** A copy with the latest first; what has no date comes last. */
export const latestFirst = <T extends { readonly startsOn: string | null }>(events: readonly T[]): T[] =>
  events.toSorted((a, b) => (b.startsOn ?? '').localeCompare(a.startsOn ?? ''));
