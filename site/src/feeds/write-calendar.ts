import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import type { CalendarEntry } from './calendar-entry.ts';

interface Calendar {
  /** Given for calendars that one subscribes to. */
  readonly name?: string | undefined;
  readonly entries: readonly CalendarEntry[];
}

const secondsOfDay = 86_400;

/** An iCalendar file (RFC 5545). Times are in UTC, so that nobody needs to know the rules of a zone. */
export function writeCalendar({ name, entries }: Calendar): string {
  const calendar = ical({
    prodId: { company: 'Portolan', product: 'Portolan' },
    method: ICalCalendarMethod.PUBLISH,
    ...(name === undefined ? {} : { name, ttl: secondsOfDay }),
  });
  for (const entry of entries) calendar.createEvent(toEvent(entry));
  return `${calendar}\r\n`;
}

function toEvent({ uid, sequence, updatedAt, title, description, kind, url, when, ...more }: CalendarEntry) {
  const { status, place, coordinates } = more;
  return {
    id: uid,
    sequence,
    // From the record, not from the clock: a build without changes changes no file.
    stamp: new Date(updatedAt),
    lastModified: new Date(updatedAt),
    summary: title,
    description,
    categories: [{ name: kind }],
    url,
    ...toDates(when),
    ...(status === undefined ? {} : { status: ICalEventStatus[status] }),
    ...(place === undefined ? {} : { location: { title: place, ...toPosition(coordinates) } }),
  };
}

function toDates(when: CalendarEntry['when']) {
  if ('firstDay' in when) {
    return { allDay: true, start: new Date(when.firstDay), end: toExclusiveEnd(when.lastDay) };
  }
  if (when.end !== undefined) return { start: new Date(when.start), end: new Date(when.end) };
  // A moment takes nobody's time.
  return { start: new Date(when.start), transparency: ICalEventTransparency.TRANSPARENT };
}

/** The first day on which it is over: what calendars take for the end of whole days. */
const toExclusiveEnd = (lastDay: string): Date =>
  new Date(Temporal.PlainDate.from(lastDay).add({ days: 1 }).toString());

const toPosition = (coordinates: CalendarEntry['coordinates']) =>
  coordinates === undefined ? {} : { geo: { lat: coordinates.latitude, lon: coordinates.longitude } };
