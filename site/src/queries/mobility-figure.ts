import { graphql, type ResultOf } from '../api/graphql.ts';
import { partnerPortFragment } from './partner.ts';

/** Every head count, by academic year. */
export const mobilityFiguresQuery = graphql(
  `
  query MobilityFigures($locale: Locale!, $first: Int!, $after: String) {
    mobilityFigures(first: $first, after: $after, orderBy: { field: ACADEMIC_YEAR }) {
      nodes {
        academicYear
        mobilityType
        direction
        counterpartCountry
        headCount
        isApproximate
        isDemonstration
        note(locale: $locale) { value locale }
        sources
        partner { ...PartnerPort }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`,
  [partnerPortFragment],
);

export type MobilityFigure = ResultOf<typeof mobilityFiguresQuery>['mobilityFigures']['nodes'][number];
