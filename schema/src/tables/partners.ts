import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  check,
  doublePrecision,
  index,
  integer,
  pgTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { coordinatePrecision } from '../vocabularies/coordinate-precision.ts';
import { identifierScheme } from '../vocabularies/identifier-scheme.ts';
import { nameKind } from '../vocabularies/name-kind.ts';
import { partnerKind } from '../vocabularies/partner-kind.ts';
import {
  coordinatesIn,
  countryCode,
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
  partialDate,
  partialDates,
  position,
  valueIn,
} from './columns.ts';

/** Institutions and bodies that cooperate. `name` is what pages call the partner; `partner_names` keeps all its names. */
export const partners = pgTable(
  'partners',
  {
    ...nounColumns(),
    kind: valueIn(partnerKind).notNull(),
    name: localised().notNull(),
    shortName: text(),
    description: localised(),
    countryCode: text().notNull(),
    city: localised(),
    region: localised(),
    address: text(),
    latitude: doublePrecision(),
    longitude: doublePrecision(),
    coordinatePrecision: valueIn(coordinatePrecision),
    coordinateAttribution: text(),
    website: text(),
    courseCatalogueUrl: text(),
    factsheetUrl: text(),
    foundedYear: integer(),
    studentCount: integer(),
    staffCount: integer(),
    headCountYear: integer(),
    parentId: link((): AnyPgColumn => partners.id),
  },
  (t) => [
    ...nounChecks('partners', t),
    oneOf('partners_kind', t.kind, partnerKind),
    oneOf('partners_coordinate_precision', t.coordinatePrecision, coordinatePrecision),
    localisedIn('partners_name', t.name, t.sourceLocale),
    localisedIn('partners_description', t.description, t.sourceLocale),
    localisedIn('partners_city', t.city, t.sourceLocale),
    localisedIn('partners_region', t.region, t.sourceLocale),
    countryCode('partners_country_code', t.countryCode),
    ...coordinatesIn('partners', t.latitude, t.longitude),
    check('partners_founded_year_range', sql`${t.foundedYear} between 800 and 2200`),
    notNegative('partners_student_count', t.studentCount),
    notNegative('partners_staff_count', t.staffCount),
    check('partners_parent_other', sql`${t.parentId} <> ${t.id}`),
    index('partners_parent').on(t.parentId),
    // Countries are what partners are most often asked for by, in the order of lists.
    index('partners_country').on(t.countryCode, t.sortText, t.id),
  ],
);

export const partnerNames = pgTable(
  'partner_names',
  {
    id: id(),
    partnerId: owner(() => partners.id),
    position: position(),
    value: text().notNull(),
    language: text().notNull(),
    kind: valueIn(nameKind).notNull(),
    validFrom: partialDate(),
    validTo: partialDate(),
  },
  (t) => [
    oneOf('partner_names_kind', t.kind, nameKind),
    check('partner_names_value_present', sql`${t.value} <> ''`),
    ...partialDates('partner_names_validity', t.validFrom, t.validTo),
    uniqueIndex('partner_names_unique').on(t.partnerId, t.kind, t.language, t.value),
  ],
);

export const partnerIdentifiers = pgTable(
  'partner_identifiers',
  {
    id: id(),
    partnerId: owner(() => partners.id),
    position: position(),
    scheme: valueIn(identifierScheme).notNull(),
    value: text().notNull(),
    normalizedValue: text().notNull(),
    validFrom: localDate(),
    validTo: localDate(),
  },
  (t) => [
    oneOf('partner_identifiers_scheme', t.scheme, identifierScheme),
    ordered('partner_identifiers_validity', t.validFrom, t.validTo),
    uniqueIndex('partner_identifiers_current').on(t.scheme, t.normalizedValue).where(sql`${t.validTo} is null`),
    index('partner_identifiers_partner').on(t.partnerId),
  ],
);
