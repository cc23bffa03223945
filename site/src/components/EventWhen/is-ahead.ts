interface Dated {
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly timeZone: string;
}

/** Whether the last day of an event is not over yet at the place; false for an event without a date. */
export function isAhead({ startsOn, endsOn, timeZone }: Dated): boolean {
  const lastDay = endsOn ?? startsOn;
  return lastDay !== null && lastDay >= Temporal.Now.plainDateISO(timeZone).toString();
}
