import {
  articleEvents,
  articles,
  documentEvents,
  documents,
  eventPartners,
  events,
  eventTasks,
  networks,
  partners,
  projects,
  tasks,
  workPackages,
} from '@portolan/schema/tables';
import { audience } from '@portolan/schema/vocabularies/audience';
import { eventKind } from '@portolan/schema/vocabularies/event-kind';
import { eventReach } from '@portolan/schema/vocabularies/event-reach';
import { eventStatus } from '@portolan/schema/vocabularies/event-status';
import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { anyCountry, anyValueOf, isTrue, onOrAfter, onOrBefore, overlapping, tiedTo } from '../../select/conditions.ts';
import { connection, declareNoun, declareRow, list, one, through, valueObject, within } from '../../select/declare.ts';
import { commonOrders, order } from '../../select/orders.ts';

const lastDay = (t: typeof events) => sql`coalesce(${t.endsOn}, ${t.startsOn})`;
/** The last day is not over yet at the place. */
const isUpcoming = (t: typeof events) =>
  sql`coalesce(${lastDay(t)} >= (now() at time zone ${t.timeZone})::date, false)`;

export const event = declareNoun(events, {
  type: 'Event',
  fields: {
    isAllDay: (t) => isNull(t.startTime),
    startsAt: (t) => sql`((${t.startsOn} + ${t.startTime}::time) at time zone ${t.timeZone})`,
    endsAt: (t) => sql`((${lastDay(t)} + ${t.endTime}::time) at time zone ${t.timeZone})`,
    coordinates: (t) =>
      valueObject(isNotNull(t.latitude), {
        latitude: t.latitude,
        longitude: t.longitude,
        precision: sql`null::text`,
        attribution: sql`null::text`,
      }),
  },
  relations: {
    partners: list(
      'EventPartner',
      eventPartners,
      (t, tie) => eq(tie.eventId, t.id),
      (tie) => [tie.position],
    ),
    project: one('Project', projects, (t, project) => eq(project.id, t.projectId)),
    network: one('Network', networks, (t, network) => eq(network.id, t.networkId)),
    tasks: list(
      'Task',
      tasks,
      (t, task) => through(eventTasks, eq(eventTasks.taskId, task.id), eq(eventTasks.eventId, t.id)),
      (task) => [task.number],
    ),
    workPackages: list(
      'WorkPackage',
      workPackages,
      (t, workPackage) => sql`exists (select from ${eventTasks} join ${tasks} on ${tasks.id} = ${eventTasks.taskId}
        where ${and(eq(eventTasks.eventId, t.id), eq(tasks.workPackageId, workPackage.id))})`,
      (workPackage) => [workPackage.number],
    ),
    documents: connection('Document', documents, (t, document) =>
      through(documentEvents, eq(documentEvents.documentId, document.id), eq(documentEvents.targetId, t.id)),
    ),
    articles: connection('Article', articles, (t, article) =>
      through(articleEvents, eq(articleEvents.articleId, article.id), eq(articleEvents.targetId, t.id)),
    ),
  },
  filters: {
    kind: anyValueOf(eventKind, 'What the event is.', (t) => t.kind),
    reach: anyValueOf(eventReach, 'How far the event reaches.', (t) => t.reach),
    status: anyValueOf(eventStatus, 'Whether it takes place as announced.', (t) => t.status),
    audience: overlapping(audience, 'For whom the event is.', (t) => t.audiences),
    countryCode: anyCountry('The country.', (t) => t.countryCode),
    isUpcoming: isTrue(
      'Whether its last day is not over yet at the place. An event without a date is not upcoming.',
      isUpcoming,
    ),
    startsFrom: onOrAfter('Events that begin on this day or later.', (t) => t.startsOn),
    startsTo: onOrBefore('Events that begin on this day or earlier.', (t) => t.startsOn),
    partner: tiedTo('Partner', 'Partners with any part in the event, by slug or id.', partners, (t, is) =>
      through(eventPartners, eq(eventPartners.eventId, t.id), is(eventPartners.partnerId)),
    ),
    project: tiedTo('Project', 'The project, by slug or id.', projects, (t, is) => is(t.projectId)),
    network: tiedTo('Network', 'The network, by slug or id.', networks, (t, is) => is(t.networkId)),
  },
  orders: {
    ...commonOrders('TITLE'),
    STARTS_ON: order('By the first day; events without one last.', 'date', (t) => t.startsOn),
  },
  defaultOrder: 'STARTS_ON',
  facets: {
    KIND: { description: 'By what the event is.', value: (t) => t.kind, isEnum: true },
    REACH: { description: 'By how far the event reaches.', value: (t) => t.reach, isEnum: true },
    COUNTRY: { description: 'By country, as ISO 3166-1 alpha-2.', value: (t) => t.countryCode },
    YEAR: { description: 'By year of the first day.', value: (t) => sql`extract(year from ${t.startsOn})::int` },
  },
});

export const eventPartner = declareRow(eventPartners, {
  type: 'EventPartner',
  within: [
    within('Partner', partners, (t: typeof eventPartners, partner) => eq(partner.id, t.partnerId)),
    within('Event', events, (t: typeof eventPartners, found) => eq(found.id, t.eventId)),
  ],
  relations: {
    partner: one('Partner', partners, (t, partner) => eq(partner.id, t.partnerId)),
    event: one('Event', events, (t, found) => eq(found.id, t.eventId)),
  },
});
