import type { CalendarEntry } from './calendar-entry.ts';

interface Dates {
  readonly startsOn: string | null;
  /** The last day, itself included. */
  readonly endsOn: string | null;
  /** Null when it lasts whole days. */
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly timeZone: string;
}

/** When calendars show an event; undefined when nobody recorded its date. */
export function toPeriod({ startsOn, endsOn, startsAt, endsAt, timeZone }: Dates): CalendarEntry['when'] | undefined {
  if (startsOn === null) return undefined;
  const lastDay = endsOn ?? startsOn;
  if (startsAt === null) return { firstDay: startsOn, lastDay };
  if (endsAt !== null && endsAt > startsAt) return { start: startsAt, end: endsAt };
  // Of several days without an hour at their end, calendars show the last one whole.
  return { start: startsAt, end: lastDay > startsOn ? endOfDay(lastDay, timeZone) : undefined };
}

const endOfDay = (day: string, timeZone: string): string =>
  Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime(timeZone).toInstant().toString();
