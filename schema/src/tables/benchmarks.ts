import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { betterDirection } from '../vocabularies/better-direction.ts';
import { internationalisationTheme } from '../vocabularies/internationalisation-theme.ts';
import {
  decimal,
  id,
  link,
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

/** One indicator that partners are compared by. */
export const benchmarks = pgTable(
  'benchmarks',
  {
    ...nounColumns(),
    theme: valueIn(internationalisationTheme).notNull(),
    projectId: link(() => projects.id),
    position: integer().notNull().default(0),
    name: localised().notNull(),
    description: localised(),
    unit: localised(),
    better: valueIn(betterDirection).notNull(),
  },
  (t) => [
    ...nounChecks('benchmarks', t),
    oneOf('benchmarks_theme', t.theme, internationalisationTheme),
    oneOf('benchmarks_better', t.better, betterDirection),
    localisedIn('benchmarks_name', t.name, t.sourceLocale),
    localisedIn('benchmarks_description', t.description, t.sourceLocale),
    localisedIn('benchmarks_unit', t.unit, t.sourceLocale),
    index('benchmarks_project').on(t.projectId),
  ],
);

/** A value that nobody has is no row. */
export const benchmarkValues = pgTable(
  'benchmark_values',
  {
    id: id(),
    benchmarkId: owner(() => benchmarks.id),
    partnerId: link(() => partners.id).notNull(),
    position: position(),
    year: integer().notNull(),
    value: decimal().notNull(),
    source: text(),
    note: localised(),
  },
  (t) => [
    localisedInAny('benchmark_values_note', t.note),
    check('benchmark_values_year_range', sql`${t.year} between 1900 and 2200`),
    uniqueIndex('benchmark_values_unique').on(t.benchmarkId, t.partnerId, t.year),
    index('benchmark_values_partner').on(t.partnerId),
  ],
);
