import { countryName } from '../i18n/format.ts';
import { label } from '../i18n/label.ts';
import type { Locale } from '../i18n/locales.ts';
import { t } from '../i18n/translate.ts';
import type { CalendarEvent } from '../queries/calendar.ts';
import { routes } from '../routes.ts';
import { type CalendarEntry, toIdentity } from './calendar-entry.ts';
import { describe } from './describe.ts';
import { toPeriod } from './event-period.ts';

// A postponed event has no other date yet: calendars may only pencil in the old one.
const statuses = { CANCELLED: 'CANCELLED', POSTPONED: 'TENTATIVE', SCHEDULED: undefined } as const;

/** An event as calendars tell it; undefined when nobody recorded its date. */
export function toEventEntry(locale: Locale, event: CalendarEvent, site: URL): CalendarEntry | undefined {
  const when = toPeriod(event);
  if (when === undefined) return undefined;
  const { title, kind, status, venue, address, city, countryCode, onlineUrl, coordinates } = event;
  const place = [venue?.value, address, city?.value, countryCode && countryName(locale, countryCode)].filter(Boolean);
  const url = new URL(routes.event(locale, event.slug), site).href;
  return {
    ...toIdentity(event),
    // Many calendars show no status.
    title:
      status === 'SCHEDULED'
        ? title.value
        : t(locale, 'calendars.entry', { label: label(locale, 'eventStatus', status), title: title.value }),
    description: describe(locale, event, [...(onlineUrl === null ? [] : [onlineUrl]), url]),
    kind: label(locale, 'eventKind', kind),
    url,
    when,
    status: statuses[status],
    place: place.length > 0 ? place.join(', ') : (onlineUrl ?? undefined),
    coordinates: coordinates ?? undefined,
  };
}
