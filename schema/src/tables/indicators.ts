import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { betterDirection } from '../vocabularies/better-direction.ts';
import {
  decimal,
  id,
  link,
  localDate,
  localised,
  localisedIn,
  localisedInAny,
  nounChecks,
  nounColumns,
  oneOf,
  owner,
  position,
  valueIn,
} from './columns.ts';
import { partners } from './partners.ts';
import { projects } from './projects.ts';
import { strategies } from './strategies.ts';
import { workPackages } from './work-packages.ts';

/** What a project, a strategy or a partner measures itself by. */
export const indicators = pgTable(
  'indicators',
  {
    ...nounColumns(),
    projectId: link(() => projects.id),
    workPackageId: link(() => workPackages.id),
    strategyId: link(() => strategies.id),
    partnerId: link(() => partners.id),
    position: integer().notNull().default(0),
    name: localised().notNull(),
    description: localised(),
    unit: localised(),
    baseline: decimal(),
    target: decimal(),
    better: valueIn(betterDirection).notNull(),
    dueOn: localDate(),
  },
  (t) => [
    ...nounChecks('indicators', t),
    oneOf('indicators_better', t.better, betterDirection),
    localisedIn('indicators_name', t.name, t.sourceLocale),
    localisedIn('indicators_description', t.description, t.sourceLocale),
    localisedIn('indicators_unit', t.unit, t.sourceLocale),
    check(
      'indicators_owned',
      sql`num_nonnulls(${t.projectId}, ${t.workPackageId}, ${t.strategyId}, ${t.partnerId}) > 0`,
    ),
    index('indicators_project').on(t.projectId),
    index('indicators_work_package').on(t.workPackageId),
    index('indicators_strategy').on(t.strategyId),
    index('indicators_partner').on(t.partnerId),
  ],
);

export const measurements = pgTable(
  'measurements',
  {
    id: id(),
    indicatorId: owner(() => indicators.id),
    position: position(),
    measuredOn: localDate().notNull(),
    value: decimal().notNull(),
    source: text(),
    note: localised(),
  },
  (t) => [
    localisedInAny('measurements_note', t.note),
    uniqueIndex('measurements_unique').on(t.indicatorId, t.measuredOn),
  ],
);
