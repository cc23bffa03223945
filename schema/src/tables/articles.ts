import { sql } from 'drizzle-orm';
import { type AnyPgColumn, check, index, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { articleKind } from '../vocabularies/article-kind.ts';
import {
  flag,
  id,
  instant,
  link,
  localised,
  localisedIn,
  nounChecks,
  nounColumns,
  oneOf,
  owner,
  position,
  textList,
  valueIn,
} from './columns.ts';
import { events } from './events.ts';
import { organisationalUnits } from './organisational-units.ts';
import { partners } from './partners.ts';
import { projects } from './projects.ts';

export const articles = pgTable(
  'articles',
  {
    ...nounColumns(),
    kind: valueIn(articleKind).notNull(),
    title: localised().notNull(),
    summary: localised(),
    body: localised().notNull(),
    authorPartnerId: link(() => partners.id),
    authorUnitId: link(() => organisationalUnits.id),
    authorName: text(),
    coverPath: text(),
    coverAlt: localised(),
    /** The cover says nothing that the text does not. */
    isCoverDecorative: flag(),
    topics: textList(),
    publishedAt: instant().notNull(),
  },
  (t) => [
    ...nounChecks('articles', t),
    oneOf('articles_kind', t.kind, articleKind),
    localisedIn('articles_title', t.title, t.sourceLocale),
    localisedIn('articles_summary', t.summary, t.sourceLocale),
    localisedIn('articles_body', t.body, t.sourceLocale),
    localisedIn('articles_cover_alt', t.coverAlt, t.sourceLocale),
    check(
      'articles_cover_described',
      sql`${t.coverPath} is null or ${t.isCoverDecorative} or ${t.coverAlt} is not null`,
    ),
    index('articles_published_at').on(t.publishedAt, t.id),
    index('articles_author_partner').on(t.authorPartnerId),
    index('articles_author_unit').on(t.authorUnitId),
  ],
);

const tie = (name: string, target: () => AnyPgColumn) =>
  pgTable(
    `article_${name}`,
    { id: id(), articleId: owner(() => articles.id), targetId: link(target).notNull(), position: position() },
    (t) => [
      uniqueIndex(`article_${name}_unique`).on(t.articleId, t.targetId),
      index(`article_${name}_target`).on(t.targetId),
    ],
  );

export const articlePartners = tie('partners', () => partners.id);
export const articleProjects = tie('projects', () => projects.id);
export const articleEvents = tie('events', () => events.id);
