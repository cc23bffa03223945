import { graphql, type ResultOf } from '../api/graphql.ts';
import { agreementRowFragment } from './agreement.ts';
import { callRowFragment } from './call.ts';
import { eventRowFragment } from './event.ts';
import { guideCardFragment } from './guide.ts';
import { partnerLinkFragment } from './partner.ts';
import { programmeCardFragment } from './programme.ts';
import { serviceItemFragment } from './service.ts';
import { strategyRowFragment } from './strategy.ts';

/** What the partners of a country offer and signed. */
export const countryTiesQuery = graphql(
  `
  query CountryTies($locale: Locale!, $first: Int!, $after: String, $country: CountryCode!) {
    partners(first: $first, after: $after, filter: { countryCode: [$country] }, orderBy: { field: NAME }) {
      nodes {
        programmes(first: 200) { nodes { ...ProgrammeCard } }
        agreements(first: 200) { nodes { ...AgreementRow } }
        calls(first: 200) { nodes { ...CallRow } }
        services(first: 200) { nodes { ...ServiceItem } }
        guides(first: 200) { nodes { ...GuideCard } }
        strategies(first: 200) { nodes { ...StrategyRow } }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`,
  [
    programmeCardFragment,
    agreementRowFragment,
    callRowFragment,
    serviceItemFragment,
    guideCardFragment,
    strategyRowFragment,
  ],
);

/** Events with the country they take place in. */
export const countryEventsQuery = graphql(
  `
  query CountryEvents($locale: Locale!, $first: Int!, $after: String) {
    events(first: $first, after: $after, orderBy: { field: STARTS_ON }) {
      nodes { ...EventRow }
      pageInfo { hasNextPage endCursor }
    }
  }
`,
  [eventRowFragment],
);

/** What somebody who goes to a country or comes from it needs to know. */
export const countryProfilesQuery = graphql(
  `
  query CountryProfiles($locale: Locale!, $first: Int!, $after: String) {
    countryProfiles(first: $first, after: $after) {
      nodes {
        countryCode
        isDemonstration
        summary(locale: $locale) { value locale }
        goingThere(locale: $locale) { value locale }
        comingFrom(locale: $locale) { value locale }
        entry(locale: $locale) { value locale }
        higherEducation(locale: $locale) { value locale }
        living(locale: $locale) { value locale }
        links {
          url
          label(locale: $locale) { value locale }
          note(locale: $locale) { value locale }
        }
        helpers {
          helpsWith(locale: $locale) { value locale }
          partner { ...PartnerLink }
        }
        sources
        verifiedOn
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`,
  [partnerLinkFragment],
);

export type CountryProfile = ResultOf<typeof countryProfilesQuery>['countryProfiles']['nodes'][number];
