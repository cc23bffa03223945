import { index, pgTable, text, unique } from 'drizzle-orm/pg-core';
import { budgetCategory } from '../vocabularies/budget-category.ts';
import {
  currencyCode,
  decimal,
  link,
  localised,
  localisedIn,
  notNegative,
  nounChecks,
  nounColumns,
  oneOf,
  valueIn,
} from './columns.ts';
import { partners } from './partners.ts';
import { projects } from './projects.ts';
import { workPackages } from './work-packages.ts';

/** What was planned and spent. The contract shows the sum for a project and no line. */
export const budgetLines = pgTable(
  'budget_lines',
  {
    ...nounColumns(),
    projectId: link(() => projects.id).notNull(),
    workPackageId: link(() => workPackages.id),
    partnerId: link(() => partners.id),
    category: valueIn(budgetCategory).notNull(),
    planned: decimal(),
    spent: decimal(),
    currency: text().notNull(),
    note: localised(),
  },
  (t) => [
    ...nounChecks('budget_lines', t),
    oneOf('budget_lines_category', t.category, budgetCategory),
    notNegative('budget_lines_planned', t.planned),
    notNegative('budget_lines_spent', t.spent),
    currencyCode('budget_lines_currency', t.currency),
    localisedIn('budget_lines_note', t.note, t.sourceLocale),
    unique('budget_lines_unique').on(t.projectId, t.workPackageId, t.partnerId, t.category).nullsNotDistinct(),
    index('budget_lines_partner').on(t.partnerId),
    index('budget_lines_work_package').on(t.workPackageId),
  ],
);
