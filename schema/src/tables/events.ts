import { sql } from 'drizzle-orm';
import { check, doublePrecision, index, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { audience } from '../vocabularies/audience.ts';
import { eventKind } from '../vocabularies/event-kind.ts';
import { eventReach } from '../vocabularies/event-reach.ts';
import { eventRole } from '../vocabularies/event-role.ts';
import { eventStatus } from '../vocabularies/event-status.ts';
import {
  allOf,
  coordinatesIn,
  countryCode,
  id,
  instant,
  link,
  localDate,
  localised,
  localisedIn,
  localTime,
  matches,
  notNegative,
  nounChecks,
  nounColumns,
  oneOf,
  ordered,
  owner,
  position,
  valueIn,
  valuesIn,
  zoneName,
} from './columns.ts';
import { networks } from './networks.ts';
import { partners } from './partners.ts';
import { projects } from './projects.ts';
import { tasks } from './tasks.ts';

/** Days and times are those on the wall at the place; an event without a start time lasts whole days. */
export const events = pgTable(
  'events',
  {
    ...nounColumns(),
    kind: valueIn(eventKind).notNull(),
    reach: valueIn(eventReach),
    title: localised().notNull(),
    summary: localised(),
    body: localised(),
    startsOn: localDate(),
    /** The last day, itself included. */
    endsOn: localDate(),
    startTime: localTime(),
    endTime: localTime(),
    timeZone: text().notNull(),
    status: valueIn(eventStatus).notNull().default('scheduled'),
    venue: localised(),
    address: text(),
    city: localised(),
    countryCode: text(),
    latitude: doublePrecision(),
    longitude: doublePrecision(),
    onlineUrl: text(),
    registrationUrl: text(),
    registrationDeadlineAt: instant(),
    capacity: integer(),
    audiences: valuesIn(audience),
    participantsCount: integer(),
    outcome: localised(),
    website: text(),
    projectId: link(() => projects.id),
    networkId: link(() => networks.id),
  },
  (t) => [
    ...nounChecks('events', t),
    oneOf('events_kind', t.kind, eventKind),
    oneOf('events_reach', t.reach, eventReach),
    oneOf('events_status', t.status, eventStatus),
    allOf('events_audiences', t.audiences, audience),
    localisedIn('events_title', t.title, t.sourceLocale),
    localisedIn('events_summary', t.summary, t.sourceLocale),
    localisedIn('events_body', t.body, t.sourceLocale),
    localisedIn('events_venue', t.venue, t.sourceLocale),
    localisedIn('events_city', t.city, t.sourceLocale),
    localisedIn('events_outcome', t.outcome, t.sourceLocale),
    ordered('events_days', t.startsOn, t.endsOn),
    check('events_end_after_start', sql`${t.endsOn} is null or ${t.startsOn} is not null`),
    matches('events_start_time', t.startTime, '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
    matches('events_end_time', t.endTime, '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
    check('events_time_needs_day', sql`${t.startTime} is null or ${t.startsOn} is not null`),
    check('events_end_time_needs_start', sql`${t.endTime} is null or ${t.startTime} is not null`),
    check(
      'events_times_ordered',
      sql`coalesce(${t.endsOn}, ${t.startsOn}) > ${t.startsOn} or ${t.endTime} is null or ${t.startTime} <= ${t.endTime}`,
    ),
    zoneName('events_time_zone', t.timeZone),
    countryCode('events_country_code', t.countryCode),
    ...coordinatesIn('events', t.latitude, t.longitude),
    notNegative('events_capacity', t.capacity),
    notNegative('events_participants_count', t.participantsCount),
    index('events_starts_on').on(t.startsOn, t.id),
    index('events_project').on(t.projectId),
    index('events_network').on(t.networkId),
  ],
);

export const eventPartners = pgTable(
  'event_partners',
  {
    id: id(),
    eventId: owner(() => events.id),
    partnerId: link(() => partners.id).notNull(),
    position: position(),
    role: valueIn(eventRole).notNull(),
  },
  (t) => [
    oneOf('event_partners_role', t.role, eventRole),
    uniqueIndex('event_partners_unique').on(t.eventId, t.partnerId, t.role),
    index('event_partners_partner').on(t.partnerId),
  ],
);

export const eventTasks = pgTable(
  'event_tasks',
  { id: id(), eventId: owner(() => events.id), taskId: link(() => tasks.id).notNull(), position: position() },
  (t) => [uniqueIndex('event_tasks_unique').on(t.eventId, t.taskId), index('event_tasks_task').on(t.taskId)],
);
