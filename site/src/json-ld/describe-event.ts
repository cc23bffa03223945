import { label } from '../i18n/label.ts';
import type { Locale } from '../i18n/locales.ts';
import type { EventPage } from '../queries/event-pages.ts';
import { routes } from '../routes.ts';
import { inOwn, namePartner, nameProject, type Thing, toId, toOffsetTime, toPlace, toUrl } from './thing.ts';

const schema = 'https://schema.org/';
const states: Record<EventPage['status'], string> = {
  SCHEDULED: 'EventScheduled',
  CANCELLED: 'EventCancelled',
  POSTPONED: 'EventPostponed',
};
const educational = new Set<EventPage['kind']>([
  'STUDY_TOUR',
  'TRAINING',
  'CONFERENCE',
  'OPEN_DAY',
  'FAIR',
  'WORKSHOP',
  'WEBINAR',
  'INFO_SESSION',
  'WELCOME_DAY',
]);

/** Where an event is held: a place, the internet, or both. */
function listLocations({ venue, city, address, countryCode, coordinates, onlineUrl }: EventPage): Thing[] {
  const hasPlace = venue !== null || city !== null || address !== null || countryCode !== null;
  return [
    ...(hasPlace
      ? [
          {
            ...toPlace(coordinates),
            '@type': 'Place',
            name: venue?.value,
            address: {
              '@type': 'PostalAddress',
              streetAddress: address,
              addressLocality: city?.value,
              addressCountry: countryCode,
            },
          },
        ]
      : []),
    ...(onlineUrl === null ? [] : [{ '@type': 'VirtualLocation', url: onlineUrl }]),
  ];
}

function attendanceOf(locations: readonly Thing[]): string | undefined {
  const [first, second] = locations.map((location) => location['@type'] === 'Place');
  if (first === undefined) return undefined;
  const mode = second !== undefined ? 'Mixed' : first ? 'Offline' : 'Online';
  return `${schema}${mode}EventAttendanceMode`;
}

export function describeEvent(locale: Locale, event: EventPage): Thing {
  const { slug, startsAt, endsAt, startsOn, endsOn, timeZone, partners, project, network } = event;
  const location = listLocations(event);
  const inRole = (...roles: string[]) =>
    partners.filter(({ role }) => roles.includes(role)).map(({ partner }) => namePartner(locale, partner));
  return {
    '@type': educational.has(event.kind) ? 'EducationEvent' : 'Event',
    '@id': toId((other) => routes.event(other, slug)),
    name: event.title.value,
    description: inOwn(event.summary, locale),
    url: event.website ?? toUrl(routes.event(locale, slug)),
    eventStatus: schema + states[event.status],
    eventAttendanceMode: attendanceOf(location),
    // A day without a clock time is a day of the place; the last one belongs to the event.
    startDate: toOffsetTime(startsAt, timeZone) ?? startsOn,
    endDate: toOffsetTime(endsAt, timeZone) ?? endsOn ?? startsOn,
    location,
    organizer: [
      ...inRole('ORGANISER', 'HOST'),
      ...(project === null ? [] : [nameProject(locale, project)]),
      ...(network === null
        ? []
        : [
            {
              '@type': 'Organization',
              '@id': toId((other) => routes.network(other, network.slug)),
              name: network.name.value,
            },
          ]),
    ],
    attendee: inRole('PARTICIPANT'),
    maximumAttendeeCapacity: event.capacity,
    audience: event.audiences.map((audience) => ({
      '@type': 'Audience',
      audienceType: label(locale, 'audience', audience),
    })),
  };
}
