import { graphql, type ResultOf } from '../api/graphql.ts';
import { callRowFragment } from './call.ts';
import { documentRowFragment } from './document.ts';

/** Everything that the pages of single calls show. */
export const callPagesQuery = graphql(
  `
  query CallPages($locale: Locale!, $first: Int!, $after: String) {
    calls(first: $first, after: $after) {
      nodes {
        ...CallRow
        summary(locale: $locale) { value locale }
        body(locale: $locale) { value locale }
        amountNote(locale: $locale) { value locale }
        eligibility(locale: $locale) { value locale }
        howToApply(locale: $locale) { value locale }
        resultsNote(locale: $locale) { value locale }
        promoterKind
        academicYear
        applicationUrl
        applicationsCount
        awardsCount
        completedCount
        allocations { iscedField label(locale: $locale) { value locale } places amount }
        programme { slug title(locale: $locale) { value locale } }
        project { slug acronym title(locale: $locale) { value locale } }
        guide {
          slug
          title(locale: $locale) { value locale }
          summary(locale: $locale) { value locale }
          steps {
            title(locale: $locale) { value locale }
            timing(locale: $locale) { value locale }
            responsible(locale: $locale) { value locale }
          }
        }
        documents(first: 200) {
          nodes { ...DocumentRow }
        }
        translations
        sources
        verifiedOn
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`,
  [callRowFragment, documentRowFragment],
);

export type CallPage = ResultOf<typeof callPagesQuery>['calls']['nodes'][number];
