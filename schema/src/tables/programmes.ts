import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { accreditationStatus } from '../vocabularies/accreditation-status.ts';
import { cefrLevel } from '../vocabularies/cefr-level.ts';
import { durationUnit } from '../vocabularies/duration-unit.ts';
import { fundingScheme } from '../vocabularies/funding-scheme.ts';
import { programmeKind } from '../vocabularies/programme-kind.ts';
import { programmeRole } from '../vocabularies/programme-role.ts';
import {
  currencyCode,
  decimal,
  id,
  instant,
  integerList,
  languageCode,
  link,
  localDate,
  localised,
  localisedIn,
  localisedInAny,
  notNegative,
  nounChecks,
  nounColumns,
  oneOf,
  ordered,
  owner,
  position,
  textList,
  valueIn,
  zoneName,
} from './columns.ts';
import { partners } from './partners.ts';

export const programmes = pgTable(
  'programmes',
  {
    ...nounColumns(),
    kind: valueIn(programmeKind).notNull(),
    title: localised().notNull(),
    summary: localised(),
    body: localised(),
    eqfLevels: integerList(),
    iscedFields: textList(),
    ects: decimal(),
    durationValue: decimal(),
    durationUnit: valueIn(durationUnit),
    fundingScheme: valueIn(fundingScheme),
    fundingLabel: localised(),
    accreditationBody: text(),
    accreditedFrom: localDate(),
    accreditedTo: localDate(),
    accreditationStatus: valueIn(accreditationStatus),
    website: text(),
  },
  (t) => [
    ...nounChecks('programmes', t),
    oneOf('programmes_kind', t.kind, programmeKind),
    oneOf('programmes_duration_unit', t.durationUnit, durationUnit),
    oneOf('programmes_funding_scheme', t.fundingScheme, fundingScheme),
    oneOf('programmes_accreditation_status', t.accreditationStatus, accreditationStatus),
    localisedIn('programmes_title', t.title, t.sourceLocale),
    localisedIn('programmes_summary', t.summary, t.sourceLocale),
    localisedIn('programmes_body', t.body, t.sourceLocale),
    localisedIn('programmes_funding_label', t.fundingLabel, t.sourceLocale),
    check('programmes_eqf_levels_known', sql`${t.eqfLevels} <@ array[1, 2, 3, 4, 5, 6, 7, 8]`),
    check('programmes_duration_whole', sql`(${t.durationValue} is null) = (${t.durationUnit} is null)`),
    notNegative('programmes_ects', t.ects),
    notNegative('programmes_duration_value', t.durationValue),
    ordered('programmes_accreditation', t.accreditedFrom, t.accreditedTo),
    index('programmes_isced_fields').using('gin', t.iscedFields),
  ],
);

export const programmePartners = pgTable(
  'programme_partners',
  {
    id: id(),
    programmeId: owner(() => programmes.id),
    partnerId: link(() => partners.id).notNull(),
    position: position(),
    role: valueIn(programmeRole).notNull(),
  },
  (t) => [
    oneOf('programme_partners_role', t.role, programmeRole),
    uniqueIndex('programme_partners_unique').on(t.programmeId, t.partnerId, t.role),
    index('programme_partners_partner').on(t.partnerId),
  ],
);

export const programmeLanguages = pgTable(
  'programme_languages',
  {
    id: id(),
    programmeId: owner(() => programmes.id),
    position: position(),
    language: text().notNull(),
    cefrLevel: valueIn(cefrLevel),
  },
  (t) => [
    oneOf('programme_languages_cefr_level', t.cefrLevel, cefrLevel),
    languageCode('programme_languages_language', t.language),
    uniqueIndex('programme_languages_unique').on(t.programmeId, t.language),
  ],
);

/** One session, intake or run of a programme. */
export const programmeEditions = pgTable(
  'programme_editions',
  {
    id: id(),
    programmeId: owner(() => programmes.id),
    position: position(),
    slug: text().notNull(),
    title: localised(),
    startsOn: localDate(),
    endsOn: localDate(),
    applicationDeadlineAt: instant(),
    timeZone: text().notNull(),
    places: integer(),
    feeAmount: decimal(),
    feeCurrency: text(),
    url: text(),
  },
  (t) => [
    localisedInAny('programme_editions_title', t.title),
    ordered('programme_editions_dates', t.startsOn, t.endsOn),
    zoneName('programme_editions_time_zone', t.timeZone),
    notNegative('programme_editions_places', t.places),
    notNegative('programme_editions_fee_amount', t.feeAmount),
    currencyCode('programme_editions_fee_currency', t.feeCurrency),
    check('programme_editions_fee_whole', sql`(${t.feeAmount} is null) = (${t.feeCurrency} is null)`),
    uniqueIndex('programme_editions_slug').on(t.programmeId, t.slug),
  ],
);
