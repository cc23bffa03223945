import {
  calls,
  deliverables,
  documentCalls,
  documentDeliverables,
  documentEvents,
  documentFiles,
  documentPartners,
  documentProgrammes,
  documentProjects,
  documentStrategies,
  documents,
  documentTasks,
  documentWorkPackages,
  events,
  partners,
  programmes,
  projects,
  siteSettings,
  strategies,
  tasks,
  workPackages,
} from '@portolan/schema/tables';
import { documentKind } from '@portolan/schema/vocabularies/document-kind';
import { locale } from '@portolan/schema/vocabularies/locale';
import { eq, sql } from 'drizzle-orm';
import type { AnyPgColumn, PgTable } from 'drizzle-orm/pg-core';
import { anyValueOf, overlapping, tiedTo } from '../../select/conditions.ts';
import { declareNoun, declareRow, list, through } from '../../select/declare.ts';
import { commonOrders, order } from '../../select/orders.ts';

type Documents = typeof documents;
type Tie = PgTable & { documentId: AnyPgColumn; targetId: AnyPgColumn };
type Target = PgTable & { id: AnyPgColumn; sortText: AnyPgColumn };

/** The records of `target` that the join table `tie` leads to. */
const tied = <U extends Target>(type: string, target: U, tie: Tie) =>
  list<Documents, U>(
    type,
    target,
    (t, to) => through(tie, eq(tie.documentId, t.id), eq(tie.targetId, to.id)),
    (to) => [to.sortText],
  );

const fileLocales = (t: Documents) =>
  sql`(select coalesce(array_agg(${documentFiles.locale}), '{}') from ${documentFiles} where ${documentFiles.documentId} = ${t.id})`;

export const document = declareNoun(documents, {
  type: 'Document',
  fields: {
    coverUrl: (t) => sql`'/files/' || ${t.coverPath}`,
    missingLocales: (
      t,
    ) => sql`(select coalesce(array_agg(wanted), '{}') from ${siteSettings}, unnest(${siteSettings.locales}) wanted
      where cardinality(${fileLocales(t)}) > 0 and wanted <> all (${fileLocales(t)}::text[]))`,
  },
  relations: {
    files: list(
      'DocumentFile',
      documentFiles,
      (t, file) => eq(file.documentId, t.id),
      (file) => [file.position],
    ),
    partners: tied('Partner', partners, documentPartners),
    projects: tied('Project', projects, documentProjects),
    workPackages: tied('WorkPackage', workPackages, documentWorkPackages),
    tasks: tied('Task', tasks, documentTasks),
    deliverables: tied('Deliverable', deliverables, documentDeliverables),
    events: tied('Event', events, documentEvents),
    programmes: tied('Programme', programmes, documentProgrammes),
    calls: tied('Call', calls, documentCalls),
    strategies: tied('Strategy', strategies, documentStrategies),
  },
  filters: {
    kind: anyValueOf(documentKind, 'What the document is.', (t) => t.kind),
    fileLocale: overlapping(locale, 'Languages the document has a file in.', (t) => fileLocales(t)),
    partner: tiedTo('Partner', 'Partners it belongs to, by slug or id.', partners, (t, is) =>
      through(documentPartners, eq(documentPartners.documentId, t.id), is(documentPartners.targetId)),
    ),
    project: tiedTo('Project', 'Projects it belongs to, by slug or id.', projects, (t, is) =>
      through(documentProjects, eq(documentProjects.documentId, t.id), is(documentProjects.targetId)),
    ),
  },
  orders: {
    ...commonOrders('TITLE'),
    PUBLISHED_ON: order('By day of publication; documents without one last.', 'date', (t) => t.publishedOn),
  },
  defaultOrder: 'TITLE',
  facets: {
    KIND: { description: 'By what the document is.', value: (t) => t.kind, isEnum: true },
    FILE_LOCALE: { description: 'By language of a file.', value: fileLocales, isList: true, isEnum: true },
  },
});

export const documentFile = declareRow(documentFiles, {
  type: 'DocumentFile',
  fields: {
    url: (t) => sql`'/files/' || ${t.path}`,
    isOutdated: (t) =>
      sql`coalesce(${t.version} is distinct from (select ${documents.version} from ${documents} where ${documents.id} = ${t.documentId}), false)`,
  },
});
