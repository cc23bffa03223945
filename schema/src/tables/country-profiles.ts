import { index, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import {
  countryCode,
  id,
  link,
  localised,
  localisedIn,
  localisedInAny,
  nounChecks,
  nounColumns,
  owner,
  position,
} from './columns.ts';
import { partners } from './partners.ts';

/** What somebody who goes to a country or comes from it needs to know. */
export const countryProfiles = pgTable(
  'country_profiles',
  {
    ...nounColumns(),
    countryCode: text().notNull().unique('country_profiles_country_unique'),
    title: localised().notNull(),
    summary: localised(),
    /** For people who go there. */
    goingThere: localised(),
    /** For people who come from there. */
    comingFrom: localised(),
    entry: localised(),
    higherEducation: localised(),
    living: localised(),
  },
  (t) => [
    ...nounChecks('country_profiles', t),
    countryCode('country_profiles_country_code', t.countryCode),
    localisedIn('country_profiles_title', t.title, t.sourceLocale),
    localisedIn('country_profiles_summary', t.summary, t.sourceLocale),
    localisedIn('country_profiles_going_there', t.goingThere, t.sourceLocale),
    localisedIn('country_profiles_coming_from', t.comingFrom, t.sourceLocale),
    localisedIn('country_profiles_entry', t.entry, t.sourceLocale),
    localisedIn('country_profiles_higher_education', t.higherEducation, t.sourceLocale),
    localisedIn('country_profiles_living', t.living, t.sourceLocale),
  ],
);

/** A tool or page elsewhere that helps. */
export const countryLinks = pgTable(
  'country_links',
  {
    id: id(),
    countryProfileId: owner(() => countryProfiles.id),
    position: position(),
    label: localised().notNull(),
    url: text().notNull(),
    note: localised(),
  },
  (t) => [
    localisedInAny('country_links_label', t.label),
    localisedInAny('country_links_note', t.note),
    index('country_links_country').on(t.countryProfileId),
  ],
);

/** Who can help: an embassy, an agency, an office. */
export const countryHelpers = pgTable(
  'country_helpers',
  {
    id: id(),
    countryProfileId: owner(() => countryProfiles.id),
    partnerId: link(() => partners.id).notNull(),
    position: position(),
    helpsWith: localised(),
  },
  (t) => [
    localisedInAny('country_helpers_helps_with', t.helpsWith),
    uniqueIndex('country_helpers_unique').on(t.countryProfileId, t.partnerId),
    index('country_helpers_partner').on(t.partnerId),
  ],
);
