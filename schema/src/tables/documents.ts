import { sql } from 'drizzle-orm';
import { type AnyPgColumn, check, index, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { documentKind } from '../vocabularies/document-kind.ts';
import { locale } from '../vocabularies/locale.ts';
import { calls } from './calls.ts';
import {
  flag,
  id,
  link,
  localDate,
  localised,
  localisedIn,
  matches,
  notNegative,
  nounChecks,
  nounColumns,
  oneOf,
  ordered,
  owner,
  position,
  valueIn,
} from './columns.ts';
import { deliverables } from './deliverables.ts';
import { events } from './events.ts';
import { guides } from './guides.ts';
import { partners } from './partners.ts';
import { programmes } from './programmes.ts';
import { projects } from './projects.ts';
import { strategies } from './strategies.ts';
import { tasks } from './tasks.ts';
import { workPackages } from './work-packages.ts';

export const documents = pgTable(
  'documents',
  {
    ...nounColumns(),
    kind: valueIn(documentKind).notNull(),
    title: localised().notNull(),
    summary: localised(),
    version: text(),
    publishedOn: localDate(),
    validFrom: localDate(),
    validTo: localDate(),
    licence: text(),
    coverPath: text(),
    coverAlt: localised(),
    /** The cover says nothing that the text does not. */
    isCoverDecorative: flag(),
    /** A page elsewhere that shows or holds the document. */
    url: text(),
  },
  (t) => [
    ...nounChecks('documents', t),
    oneOf('documents_kind', t.kind, documentKind),
    localisedIn('documents_title', t.title, t.sourceLocale),
    localisedIn('documents_summary', t.summary, t.sourceLocale),
    localisedIn('documents_cover_alt', t.coverAlt, t.sourceLocale),
    check(
      'documents_cover_described',
      sql`${t.coverPath} is null or ${t.isCoverDecorative} or ${t.coverAlt} is not null`,
    ),
    ordered('documents_validity', t.validFrom, t.validTo),
  ],
);

/** One file a language. `path` is relative to the folder of public files. */
export const documentFiles = pgTable(
  'document_files',
  {
    id: id(),
    documentId: owner(() => documents.id),
    position: position(),
    locale: valueIn(locale).notNull(),
    path: text().notNull(),
    mediaType: text().notNull(),
    bytes: integer().notNull(),
    sha256: text().notNull(),
    pages: integer(),
    version: text(),
  },
  (t) => [
    oneOf('document_files_locale', t.locale, locale),
    notNegative('document_files_bytes', t.bytes),
    notNegative('document_files_pages', t.pages),
    matches('document_files_sha256', t.sha256, '^[0-9a-f]{64}$'),
    uniqueIndex('document_files_unique').on(t.documentId, t.locale),
  ],
);

const tie = (name: string, target: () => AnyPgColumn) =>
  pgTable(
    `document_${name}`,
    { id: id(), documentId: owner(() => documents.id), targetId: link(target).notNull(), position: position() },
    (t) => [
      uniqueIndex(`document_${name}_unique`).on(t.documentId, t.targetId),
      index(`document_${name}_target`).on(t.targetId),
    ],
  );

export const documentPartners = tie('partners', () => partners.id);
export const documentProjects = tie('projects', () => projects.id);
export const documentWorkPackages = tie('work_packages', () => workPackages.id);
export const documentTasks = tie('tasks', () => tasks.id);
export const documentDeliverables = tie('deliverables', () => deliverables.id);
export const documentEvents = tie('events', () => events.id);
export const documentProgrammes = tie('programmes', () => programmes.id);
export const documentCalls = tie('calls', () => calls.id);
export const documentGuides = tie('guides', () => guides.id);
export const documentStrategies = tie('strategies', () => strategies.id);
