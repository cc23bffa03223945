/** An instant of the database as the contract writes it. */
export const instantOf = (stored: string): string =>
  Temporal.Instant.from(stored.replace(' ', 'T')).toString({ smallestUnit: 'millisecond' });
