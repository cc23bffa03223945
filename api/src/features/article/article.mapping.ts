import {
  articleEvents,
  articlePartners,
  articleProjects,
  articles,
  events,
  organisationalUnits,
  partners,
  projects,
} from '@portolan/schema/tables';
import { articleKind } from '@portolan/schema/vocabularies/article-kind';
import { eq, sql } from 'drizzle-orm';
import { anyValueOf, filter, textArray, tiedTo } from '../../select/conditions.ts';
import { declareNoun, list, one, through } from '../../select/declare.ts';
import { commonOrders, order } from '../../select/orders.ts';

export const article = declareNoun(articles, {
  type: 'Article',
  fields: { coverUrl: (t) => sql`'/files/' || ${t.coverPath}` },
  relations: {
    authorPartner: one('Partner', partners, (t, partner) => eq(partner.id, t.authorPartnerId)),
    authorUnit: one('OrganisationalUnit', organisationalUnits, (t, unit) => eq(unit.id, t.authorUnitId)),
    partners: list(
      'Partner',
      partners,
      (t, partner) =>
        through(articlePartners, eq(articlePartners.articleId, t.id), eq(articlePartners.targetId, partner.id)),
      (partner) => [partner.sortText],
    ),
    projects: list(
      'Project',
      projects,
      (t, project) =>
        through(articleProjects, eq(articleProjects.articleId, t.id), eq(articleProjects.targetId, project.id)),
      (project) => [project.sortText],
    ),
    events: list(
      'Event',
      events,
      (t, event) => through(articleEvents, eq(articleEvents.articleId, t.id), eq(articleEvents.targetId, event.id)),
      (event) => [event.startsOn],
    ),
  },
  filters: {
    kind: anyValueOf(articleKind, 'What the article is.', (t) => t.kind),
    topic: filter<typeof articles, string[]>({
      type: [String],
      description: 'Topics, as written.',
      where: (t, topics) => sql`${t.topics} && ${textArray(topics)}`,
    }),
    partner: tiedTo('Partner', 'Partners it is about, by slug or id.', partners, (t, is) =>
      through(articlePartners, eq(articlePartners.articleId, t.id), is(articlePartners.targetId)),
    ),
    project: tiedTo('Project', 'Projects it is about, by slug or id.', projects, (t, is) =>
      through(articleProjects, eq(articleProjects.articleId, t.id), is(articleProjects.targetId)),
    ),
  },
  orders: {
    ...commonOrders('TITLE'),
    PUBLISHED_AT: order('By when it appeared.', 'timestamptz', (t) => t.publishedAt),
  },
  defaultOrder: 'PUBLISHED_AT',
  facets: {
    KIND: { description: 'By what the article is.', value: (t) => t.kind, isEnum: true },
    TOPIC: { description: 'By topic.', value: (t) => t.topics, isList: true },
  },
});
