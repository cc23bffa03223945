import { graphql, type ResultOf } from '../api/graphql.ts';
import { partnerLinkFragment } from './partner.ts';

/** What partners are compared by, with every value. */
export const benchmarksQuery = graphql(
  `
  query Benchmarks($locale: Locale!, $first: Int!, $after: String) {
    benchmarks(first: $first, after: $after, orderBy: { field: POSITION }) {
      nodes {
        slug
        theme
        name(locale: $locale) { value locale }
        description(locale: $locale) { value locale }
        unit(locale: $locale) { value locale }
        better
        isDemonstration
        sources
        project { slug acronym }
        values {
          year
          value
          partner { ...PartnerLink }
        }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`,
  [partnerLinkFragment],
);

export type Benchmark = ResultOf<typeof benchmarksQuery>['benchmarks']['nodes'][number];
