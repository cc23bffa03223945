import {
  articleProjects,
  articles,
  benchmarks,
  budgetLines,
  calls,
  deliverables,
  documentProjects,
  documents,
  events,
  goodPractices,
  indicators,
  partners,
  projectPartners,
  projects,
  workPackages,
} from '@portolan/schema/tables';
import { fundingScheme } from '@portolan/schema/vocabularies/funding-scheme';
import { eq, type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import { moneyOf } from '../../graphql/money.ts';
import { anyValueOf, tiedTo } from '../../select/conditions.ts';
import { connection, declareNoun, declareRow, list, one, through, valueObject, within } from '../../select/declare.ts';
import { commonOrders, order } from '../../select/orders.ts';

/** The public sum of lines that are not public; null while there are none or they are in several currencies. */
const sumOfLines = (t: typeof projects, amount: AnyPgColumn) => {
  const ofLines = (value: SQL) => sql`(select ${value} from ${budgetLines} where ${budgetLines.projectId} = ${t.id}
    and ${budgetLines.publicationStatus} = 'published')`;
  const currencies = sql`count(distinct ${budgetLines.currency})`;
  const sum = ofLines(sql`case when ${currencies} = 1 then sum(${amount}) end`);
  return valueObject(sql`${sum} is not null`, { amount: sum, currency: ofLines(sql`min(${budgetLines.currency})`) });
};

export const project = declareNoun(projects, {
  type: 'Project',
  fields: {
    budget: (t) => moneyOf(t.budgetAmount, t.budgetCurrency),
    plannedBudget: (t) => sumOfLines(t, budgetLines.planned),
    spentBudget: (t) => sumOfLines(t, budgetLines.spent),
  },
  relations: {
    partners: list(
      'ProjectPartner',
      projectPartners,
      (t, tie) => eq(tie.projectId, t.id),
      (tie) => [sql`${tie.role} <> 'coordinator'`, tie.position],
    ),
    budgetLines: list(
      'BudgetLine',
      budgetLines,
      (t, line) => sql`${line.projectId} = ${t.id} and ${line.publicationStatus} = 'published'`,
      (line) => [line.slug],
    ),
    workPackages: connection('WorkPackage', workPackages, (t, workPackage) => eq(workPackage.projectId, t.id)),
    deliverables: connection('Deliverable', deliverables, (t, deliverable) => eq(deliverable.projectId, t.id)),
    indicators: connection('Indicator', indicators, (t, indicator) => eq(indicator.projectId, t.id)),
    goodPractices: connection('GoodPractice', goodPractices, (t, practice) => eq(practice.projectId, t.id)),
    benchmarks: connection('Benchmark', benchmarks, (t, benchmark) => eq(benchmark.projectId, t.id)),
    events: connection('Event', events, (t, event) => eq(event.projectId, t.id)),
    calls: connection('Call', calls, (t, call) => eq(call.projectId, t.id)),
    documents: connection('Document', documents, (t, document) =>
      through(documentProjects, eq(documentProjects.documentId, document.id), eq(documentProjects.targetId, t.id)),
    ),
    articles: connection('Article', articles, (t, article) =>
      through(articleProjects, eq(articleProjects.articleId, article.id), eq(articleProjects.targetId, t.id)),
    ),
  },
  filters: {
    fundingScheme: anyValueOf(fundingScheme, 'Who pays.', (t) => t.fundingScheme),
    partner: tiedTo('Partner', 'Partners of the project, by slug or id.', partners, (t, is) =>
      through(projectPartners, eq(projectPartners.projectId, t.id), is(projectPartners.partnerId)),
    ),
  },
  orders: {
    ...commonOrders('ACRONYM'),
    STARTS_ON: order('By the first day; projects without one last.', 'date', (t) => t.startsOn),
  },
  defaultOrder: 'ACRONYM',
  facets: { FUNDING_SCHEME: { description: 'By who pays.', value: (t) => t.fundingScheme, isEnum: true } },
});

export const projectPartner = declareRow(projectPartners, {
  type: 'ProjectPartner',
  within: [
    within('Partner', partners, (t: typeof projectPartners, partner) => eq(partner.id, t.partnerId)),
    within('Project', projects, (t: typeof projectPartners, found) => eq(found.id, t.projectId)),
  ],
  relations: {
    partner: one('Partner', partners, (t, partner) => eq(partner.id, t.partnerId)),
    project: one('Project', projects, (t, found) => eq(found.id, t.projectId)),
  },
});

export const budgetLine = declareRow(budgetLines, {
  type: 'BudgetLine',
  internal: {
    isOf: (t, owners) => sql`(${t.projectId} = any(${owners.projects}) or ${t.partnerId} = any(${owners.partners}))`,
  },
  fields: {
    planned: (t) => moneyOf(t.planned, t.currency),
    spent: (t) => moneyOf(t.spent, t.currency),
  },
  relations: {
    workPackage: one('WorkPackage', workPackages, (t, found) => eq(found.id, t.workPackageId)),
    partner: one('Partner', partners, (t, partner) => eq(partner.id, t.partnerId)),
  },
});
