import { graphql, type ResultOf } from '../api/graphql.ts';

/** What a partner tells those who nominate to it. */
export const factsheetFragment = graphql(`
  fragment FactsheetFacts on Factsheet {
    autumnNominationsBy
    autumnApplicationsBy
    springNominationsBy
    springApplicationsBy
    decisionWeeks
    transcriptWeeks
    applicationInfo(locale: $locale) { value locale }
    applicationUrl
    additionalRequirements(locale: $locale) { value locale }
    accessibility(locale: $locale) { value locale }
    accessibilityUrl
    housing(locale: $locale) { value locale }
    housingUrl
    visa(locale: $locale) { value locale }
    visaUrl
    insurance(locale: $locale) { value locale }
    insuranceUrl
  }
`);

export type Factsheet = ResultOf<typeof factsheetFragment>;
