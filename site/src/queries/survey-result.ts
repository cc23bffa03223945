import { graphql, type ResultOf } from '../api/graphql.ts';
import { partnerLinkFragment } from './partner.ts';

/** What people answered, question by question. */
export const surveyResultsQuery = graphql(
  `
  query SurveyResults($locale: Locale!, $first: Int!, $after: String) {
    surveyResults(first: $first, after: $after, orderBy: { field: POSITION }) {
      nodes {
        slug
        kind
        academicYear
        survey(locale: $locale) { value locale }
        question(locale: $locale) { value locale }
        respondentsCount
        answers {
          label(locale: $locale) { value locale }
          count
        }
        isDemonstration
        sources
        partner { ...PartnerLink }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`,
  [partnerLinkFragment],
);

export type SurveyResult = ResultOf<typeof surveyResultsQuery>['surveyResults']['nodes'][number];
