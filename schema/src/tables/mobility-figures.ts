import { integer, pgTable, text, unique } from 'drizzle-orm/pg-core';
import { mobilityDirection } from '../vocabularies/mobility-direction.ts';
import { mobilityType } from '../vocabularies/mobility-type.ts';
import {
  academicYear,
  academicYearForm,
  countryCode,
  flag,
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

/** How many people went in one academic year. Without a counterpart country the figure is the whole. */
export const mobilityFigures = pgTable(
  'mobility_figures',
  {
    ...nounColumns(),
    partnerId: link(() => partners.id).notNull(),
    academicYear: academicYear().notNull(),
    mobilityType: valueIn(mobilityType).notNull(),
    direction: valueIn(mobilityDirection).notNull(),
    counterpartCountry: text(),
    headCount: integer().notNull(),
    /** The source says "about", "more than" or "almost". */
    isApproximate: flag(),
    note: localised(),
  },
  (t) => [
    ...nounChecks('mobility_figures', t),
    oneOf('mobility_figures_mobility_type', t.mobilityType, mobilityType),
    oneOf('mobility_figures_direction', t.direction, mobilityDirection),
    academicYearForm('mobility_figures_academic_year', t.academicYear),
    countryCode('mobility_figures_counterpart_country', t.counterpartCountry),
    notNegative('mobility_figures_head_count', t.headCount),
    localisedIn('mobility_figures_note', t.note, t.sourceLocale),
    unique('mobility_figures_unique')
      .on(t.partnerId, t.academicYear, t.mobilityType, t.direction, t.counterpartCountry)
      .nullsNotDistinct(),
  ],
);
