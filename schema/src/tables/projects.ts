import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { fundingScheme } from '../vocabularies/funding-scheme.ts';
import { projectRole } from '../vocabularies/project-role.ts';
import {
  currencyCode,
  decimal,
  id,
  link,
  localDate,
  localised,
  localisedIn,
  notNegative,
  nounChecks,
  nounColumns,
  oneOf,
  ordered,
  owner,
  position,
  valueIn,
} from './columns.ts';
import { partners } from './partners.ts';

export const projects = pgTable(
  'projects',
  {
    ...nounColumns(),
    acronym: text().notNull(),
    title: localised().notNull(),
    summary: localised(),
    objectives: localised(),
    reference: text(),
    fundingScheme: valueIn(fundingScheme),
    fundingLabel: localised(),
    action: localised(),
    callYear: integer(),
    startsOn: localDate(),
    endsOn: localDate(),
    budgetAmount: decimal(),
    budgetCurrency: text(),
    /** What the figure covers. */
    budgetNote: localised(),
    website: text(),
  },
  (t) => [
    ...nounChecks('projects', t),
    oneOf('projects_funding_scheme', t.fundingScheme, fundingScheme),
    localisedIn('projects_title', t.title, t.sourceLocale),
    localisedIn('projects_summary', t.summary, t.sourceLocale),
    localisedIn('projects_objectives', t.objectives, t.sourceLocale),
    localisedIn('projects_funding_label', t.fundingLabel, t.sourceLocale),
    localisedIn('projects_action', t.action, t.sourceLocale),
    localisedIn('projects_budget_note', t.budgetNote, t.sourceLocale),
    ordered('projects_dates', t.startsOn, t.endsOn),
    notNegative('projects_budget_amount', t.budgetAmount),
    currencyCode('projects_budget_currency', t.budgetCurrency),
    check('projects_budget_whole', sql`(${t.budgetAmount} is null) = (${t.budgetCurrency} is null)`),
  ],
);

export const projectPartners = pgTable(
  'project_partners',
  {
    id: id(),
    projectId: owner(() => projects.id),
    partnerId: link(() => partners.id).notNull(),
    position: position(),
    role: valueIn(projectRole).notNull(),
  },
  (t) => [
    oneOf('project_partners_role', t.role, projectRole),
    uniqueIndex('project_partners_unique').on(t.projectId, t.partnerId),
    uniqueIndex('project_partners_one_coordinator').on(t.projectId).where(sql`${t.role} = 'coordinator'`),
    index('project_partners_partner').on(t.partnerId),
  ],
);
