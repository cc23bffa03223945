import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { cefrLevel } from '../vocabularies/cefr-level.ts';
import { mobilityType } from '../vocabularies/mobility-type.ts';
import { agreements } from './agreements.ts';
import {
  academicYear,
  academicYearForm,
  decimal,
  flag,
  integerList,
  languageCode,
  link,
  notNegative,
  nounChecks,
  nounColumns,
  oneOf,
  ordered,
  textList,
  valueIn,
} from './columns.ts';
import { organisationalUnits } from './organisational-units.ts';
import { partners } from './partners.ts';

/** One direction of an agreement. No field of study means every field; no number of mobilities means not yet defined. */
export const mobilityTerms = pgTable(
  'mobility_terms',
  {
    ...nounColumns(),
    agreementId: link(() => agreements.id).notNull(),
    mobilityType: valueIn(mobilityType).notNull(),
    sendingPartnerId: link(() => partners.id).notNull(),
    sendingUnitId: link(() => organisationalUnits.id),
    receivingPartnerId: link(() => partners.id).notNull(),
    receivingUnitId: link(() => organisationalUnits.id),
    iscedFields: textList(),
    eqfLevels: integerList(),
    mobilitiesPerYear: integer(),
    monthsPerYear: decimal(),
    daysPerYear: integer(),
    isBlended: flag(),
    firstAcademicYear: academicYear(),
    lastAcademicYear: academicYear(),
    language: text(),
    cefrLevel: valueIn(cefrLevel),
  },
  (t) => [
    ...nounChecks('mobility_terms', t),
    oneOf('mobility_terms_mobility_type', t.mobilityType, mobilityType),
    oneOf('mobility_terms_cefr_level', t.cefrLevel, cefrLevel),
    languageCode('mobility_terms_language', t.language),
    check('mobility_terms_directed', sql`${t.sendingPartnerId} <> ${t.receivingPartnerId}`),
    check('mobility_terms_eqf_levels_known', sql`${t.eqfLevels} <@ array[1, 2, 3, 4, 5, 6, 7, 8]`),
    notNegative('mobility_terms_mobilities_per_year', t.mobilitiesPerYear),
    notNegative('mobility_terms_months_per_year', t.monthsPerYear),
    notNegative('mobility_terms_days_per_year', t.daysPerYear),
    academicYearForm('mobility_terms_first_academic_year', t.firstAcademicYear),
    academicYearForm('mobility_terms_last_academic_year', t.lastAcademicYear),
    ordered('mobility_terms_academic_years', t.firstAcademicYear, t.lastAcademicYear),
    index('mobility_terms_agreement').on(t.agreementId),
    index('mobility_terms_sending').on(t.sendingPartnerId),
    index('mobility_terms_receiving').on(t.receivingPartnerId),
    index('mobility_terms_isced_fields').using('gin', t.iscedFields),
    // What is offered at all, for facets that count open terms in each of it.
    index('mobility_terms_fields_offered').on(t.iscedFields).where(sql`${t.publicationStatus} = 'published'`),
    index('mobility_terms_levels_offered').on(t.eqfLevels).where(sql`${t.publicationStatus} = 'published'`),
    index('mobility_terms_first_year').on(t.firstAcademicYear).where(sql`${t.publicationStatus} = 'published'`),
    index('mobility_terms_last_year').on(t.lastAcademicYear).where(sql`${t.publicationStatus} = 'published'`),
    index('mobility_terms_sending_unit').on(t.sendingUnitId),
    index('mobility_terms_receiving_unit').on(t.receivingUnitId),
  ],
);
