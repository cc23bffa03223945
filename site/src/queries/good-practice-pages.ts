import { graphql, type ResultOf } from '../api/graphql.ts';
import { goodPracticeCardFragment } from './good-practice.ts';

/** Everything that the pages of good practices show. */
export const goodPracticePagesQuery = graphql(
  `
  query GoodPracticePages($locale: Locale!, $first: Int!, $after: String) {
    goodPractices(first: $first, after: $after, orderBy: { field: TITLE }) {
      nodes {
        ...GoodPracticeCard
        problem(locale: $locale) { value locale }
        practice(locale: $locale) { value locale }
        result(locale: $locale) { value locale }
        evidenceUrl
        project {
          slug
          acronym
          title(locale: $locale) { value locale }
        }
        translations
        sources
        verifiedOn
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`,
  [goodPracticeCardFragment],
);

export type GoodPracticePage = ResultOf<typeof goodPracticePagesQuery>['goodPractices']['nodes'][number];
