import { type Locale, toContractLocale } from '../i18n/locales.ts';
import { type EventRow, eventListQuery } from '../queries/event.ts';
import { readAll } from './read.ts';

export interface EventLists {
  /** The next first. */
  readonly upcoming: readonly EventRow[];
  /** The latest first. */
  readonly past: readonly EventRow[];
  readonly undated: readonly EventRow[];
}

/** All events, as they stand to the day of the build. */
export async function readEvents(locale: Locale): Promise<EventLists> {
  const list = (isUpcoming: boolean) =>
    readAll(eventListQuery, { locale: toContractLocale(locale), isUpcoming }, (data) => data.events);
  const [upcoming, others] = await Promise.all([list(true), list(false)]);
  return {
    upcoming,
    past: others.filter(({ startsOn }) => startsOn !== null).toReversed(),
    undated: others.filter(({ startsOn }) => startsOn === null),
  };
}

/** Events by the year of their first day, in their order. */
export const groupByYear = (events: readonly EventRow[]): [year: string, events: readonly EventRow[]][] => [
  ...Map.groupBy(events, ({ startsOn }) => startsOn?.slice(0, 4) ?? ''),
];
