import { graphql, type ResultOf } from '../api/graphql.ts';
import { partnerCardFragment } from './partner.ts';

/** Every mobility term that is valid today, without any text, so that all languages share one reading of what may be very many. */
export const searchTermsQuery = graphql(`
  query SearchTerms($first: Int!, $after: String) {
    whereCanIGo(first: $first, after: $after) {
      nodes {
        slug
        isDemonstration
        mobilityType
        iscedFields
        eqfLevels
        mobilitiesPerYear
        monthsPerYear
        daysPerYear
        isBlended
        firstAcademicYear
        lastAcademicYear
        language
        cefrLevel
        verifiedOn
        sendingPartner { slug }
        sendingUnit { slug }
        receivingPartner { slug }
        receivingUnit { slug }
        agreement { slug }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

/** The partners at either end of a term, with every name that readers may know them by. */
export const searchPartnersQuery = graphql(
  `
  query SearchPartners($locale: Locale!, $first: Int!, $after: String) {
    partners(first: $first, after: $after) {
      nodes {
        ...PartnerCard
        names { value }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`,
  [partnerCardFragment],
);

export const searchUnitsQuery = graphql(`
  query SearchUnits($locale: Locale!, $first: Int!, $after: String) {
    organisationalUnits(first: $first, after: $after) {
      nodes {
        slug
        name(locale: $locale) { value locale }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

export type SearchTerm = ResultOf<typeof searchTermsQuery>['whereCanIGo']['nodes'][number];
export type SearchPartner = ResultOf<typeof searchPartnersQuery>['partners']['nodes'][number];
