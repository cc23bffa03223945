import { integer, pgTable, text } from 'drizzle-orm/pg-core';
import {
  link,
  localised,
  localisedIn,
  monthDay,
  monthDayForm,
  notNegative,
  nounChecks,
  nounColumns,
} from './columns.ts';
import { partners } from './partners.ts';

/** What a partner tells the partners that nominate to it, with the parts of the factsheet of Erasmus Without Paper. */
export const factsheets = pgTable(
  'factsheets',
  {
    ...nounColumns(),
    partnerId: link(() => partners.id)
      .notNull()
      .unique('factsheets_partner_unique'),
    autumnNominationsBy: monthDay(),
    autumnApplicationsBy: monthDay(),
    springNominationsBy: monthDay(),
    springApplicationsBy: monthDay(),
    decisionWeeks: integer(),
    transcriptWeeks: integer(),
    applicationInfo: localised(),
    applicationUrl: text(),
    additionalRequirements: localised(),
    accessibility: localised(),
    accessibilityUrl: text(),
    housing: localised(),
    housingUrl: text(),
    visa: localised(),
    visaUrl: text(),
    insurance: localised(),
    insuranceUrl: text(),
  },
  (t) => [
    ...nounChecks('factsheets', t),
    monthDayForm('factsheets_autumn_nominations_by', t.autumnNominationsBy),
    monthDayForm('factsheets_autumn_applications_by', t.autumnApplicationsBy),
    monthDayForm('factsheets_spring_nominations_by', t.springNominationsBy),
    monthDayForm('factsheets_spring_applications_by', t.springApplicationsBy),
    notNegative('factsheets_decision_weeks', t.decisionWeeks),
    notNegative('factsheets_transcript_weeks', t.transcriptWeeks),
    localisedIn('factsheets_application_info', t.applicationInfo, t.sourceLocale),
    localisedIn('factsheets_additional_requirements', t.additionalRequirements, t.sourceLocale),
    localisedIn('factsheets_accessibility', t.accessibility, t.sourceLocale),
    localisedIn('factsheets_housing', t.housing, t.sourceLocale),
    localisedIn('factsheets_visa', t.visa, t.sourceLocale),
    localisedIn('factsheets_insurance', t.insurance, t.sourceLocale),
  ],
);
