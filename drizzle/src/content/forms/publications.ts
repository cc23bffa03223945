import {
  articleEvents,
  articlePartners,
  articleProjects,
  articles,
  documentCalls,
  documentDeliverables,
  documentEvents,
  documentFiles,
  documentGuides,
  documentPartners,
  documentProgrammes,
  documentProjects,
  documentStrategies,
  documents,
  documentTasks,
  documentWorkPackages,
  eventPartners,
  events,
  eventTasks,
  pages,
} from '@portolan/schema/tables';
import { articleKind } from '@portolan/schema/vocabularies/article-kind';
import { audience } from '@portolan/schema/vocabularies/audience';
import { documentKind } from '@portolan/schema/vocabularies/document-kind';
import { eventKind } from '@portolan/schema/vocabularies/event-kind';
import { eventReach } from '@portolan/schema/vocabularies/event-reach';
import { eventRole } from '@portolan/schema/vocabularies/event-role';
import { eventStatus } from '@portolan/schema/vocabularies/event-status';
import { locale } from '@portolan/schema/vocabularies/locale';
import { menuPlace } from '@portolan/schema/vocabularies/menu-place';
import type { PgTable } from 'drizzle-orm/pg-core';
import { z } from 'zod';
import { withTimesThatExist } from '../clock-times.ts';
import { coverFields, withCoverDescribed } from '../cover.ts';
import {
  count,
  country,
  day,
  filePath,
  instant,
  latitude,
  localised,
  longitude,
  slug,
  text,
  timeOfDay,
  timeZone,
  url,
  valueIn,
  valuesIn,
} from '../fields.ts';
import { type NounForm, type NounKey, partnersIn, record, type TieForm } from '../noun-form.ts';

const slugs = z.array(slug).default([]);
const slugsIn = (list: unknown) => (list ?? []) as string[];

export const eventForm: NounForm = {
  type: 'Event',
  table: events,
  form: withTimesThatExist(
    record({
      kind: valueIn(eventKind),
      reach: valueIn(eventReach).optional(),
      title: localised,
      summary: localised.optional(),
      body: localised.optional(),
      startsOn: day.optional(),
      endsOn: day.optional(),
      startTime: timeOfDay.optional(),
      endTime: timeOfDay.optional(),
      timeZone,
      status: valueIn(eventStatus).default('scheduled'),
      venue: localised.optional(),
      address: text.optional(),
      city: localised.optional(),
      countryCode: country.optional(),
      latitude: latitude.optional(),
      longitude: longitude.optional(),
      onlineUrl: url.optional(),
      registrationUrl: url.optional(),
      registrationDeadlineAt: instant.optional(),
      capacity: count.optional(),
      audiences: valuesIn(audience),
      participantsCount: count.optional(),
      outcome: localised.optional(),
      website: url.optional(),
      project: slug.optional(),
      network: slug.optional(),
      tasks: slugs,
      partners: z.array(z.strictObject({ partner: slug, role: valueIn(eventRole) })).default([]),
    }),
  ),
  refs: { project: 'projects', network: 'networks' },
  children: { partners: { table: eventPartners, owner: 'eventId', refs: { partner: 'partners' } } },
  ties: { tasks: { table: eventTasks, owner: 'eventId', target: 'taskId', noun: 'tasks' } },
  owners: ({ partners, project }) => ({ partners: partnersIn(partners, 'host', 'organiser'), projects: [project] }),
  label: ({ title }) => title,
  searched: ({ summary, city, venue }) => [summary, city, venue],
};

const documentTie = (noun: NounKey, table: PgTable): TieForm => ({
  table,
  owner: 'documentId',
  target: 'targetId',
  noun,
});
const articleTie = (noun: NounKey, table: PgTable): TieForm => ({
  table,
  owner: 'articleId',
  target: 'targetId',
  noun,
});

export const documentForm: NounForm = {
  type: 'Document',
  table: documents,
  form: withCoverDescribed(
    record({
      kind: valueIn(documentKind),
      title: localised,
      summary: localised.optional(),
      version: text.optional(),
      publishedOn: day.optional(),
      validFrom: day.optional(),
      validTo: day.optional(),
      licence: text.optional(),
      url: url.optional(),
      ...coverFields,
      files: z
        .array(
          z.strictObject({
            locale: valueIn(locale),
            path: filePath,
            mediaType: text,
            pages: count.optional(),
            version: text.optional(),
          }),
        )
        .default([]),
      partners: slugs,
      projects: slugs,
      workPackages: slugs,
      tasks: slugs,
      deliverables: slugs,
      events: slugs,
      programmes: slugs,
      calls: slugs,
      guides: slugs,
      strategies: slugs,
    }),
  ),
  children: { files: { table: documentFiles, owner: 'documentId' } },
  ties: {
    partners: documentTie('partners', documentPartners),
    projects: documentTie('projects', documentProjects),
    workPackages: documentTie('work-packages', documentWorkPackages),
    tasks: documentTie('tasks', documentTasks),
    deliverables: documentTie('deliverables', documentDeliverables),
    events: documentTie('events', documentEvents),
    programmes: documentTie('programmes', documentProgrammes),
    calls: documentTie('calls', documentCalls),
    guides: documentTie('guides', documentGuides),
    strategies: documentTie('strategies', documentStrategies),
  },
  owners: (record) => ({
    partners: slugsIn(record.partners),
    projects: slugsIn(record.projects),
    through: {
      'work-packages': slugsIn(record.workPackages),
      tasks: slugsIn(record.tasks),
      deliverables: slugsIn(record.deliverables),
      events: slugsIn(record.events),
      programmes: slugsIn(record.programmes),
      calls: slugsIn(record.calls),
      guides: slugsIn(record.guides),
      strategies: slugsIn(record.strategies),
    },
  }),
  label: ({ title }) => title,
  searched: ({ summary }) => [summary],
};

export const articleForm: NounForm = {
  type: 'Article',
  table: articles,
  form: withCoverDescribed(
    record({
      kind: valueIn(articleKind),
      title: localised,
      summary: localised.optional(),
      body: localised,
      authorPartner: slug.optional(),
      authorUnit: slug.optional(),
      authorName: text.optional(),
      ...coverFields,
      topics: z.array(text).default([]),
      publishedAt: instant,
      partners: slugs,
      projects: slugs,
      events: slugs,
    }),
  ),
  refs: { authorPartner: 'partners', authorUnit: 'organisational-units' },
  ties: {
    partners: articleTie('partners', articlePartners),
    projects: articleTie('projects', articleProjects),
    events: articleTie('events', articleEvents),
  },
  owners: ({ authorPartner, projects }) => ({ partners: [authorPartner], projects: slugsIn(projects) }),
  label: ({ title }) => title,
  searched: ({ topics, summary, body }) => [topics, summary, body],
};

export const pageForm: NounForm = {
  type: 'Page',
  table: pages,
  form: record({
    title: localised,
    summary: localised.optional(),
    body: localised,
    menu: valueIn(menuPlace).default('none'),
    position: count.default(0),
  }),
  label: ({ title }) => title,
  searched: ({ summary, body }) => [summary, body],
};
