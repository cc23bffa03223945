import { graphql, type ResultOf } from '../api/graphql.ts';
import { documentRowFragment } from './document.ts';
import { indicatorFragment } from './indicator.ts';
import { strategyRowFragment } from './strategy.ts';

/** Everything that the pages of strategies show. */
export const strategyPagesQuery = graphql(
  `
  query StrategyPages($locale: Locale!, $first: Int!, $after: String) {
    strategies(first: $first, after: $after) {
      nodes {
        ...StrategyRow
        body(locale: $locale) { value locale }
        approvedBy(locale: $locale) { value locale }
        approvedOn
        website
        programme {
          slug
          title(locale: $locale) { value locale }
        }
        pillars {
          number
          title(locale: $locale) { value locale }
          description(locale: $locale) { value locale }
          actions {
            title(locale: $locale) { value locale }
            description(locale: $locale) { value locale }
            status
            dueOn
          }
        }
        indicators(first: 200, orderBy: { field: POSITION }) {
          nodes { ...Indicator }
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
  [strategyRowFragment, indicatorFragment, documentRowFragment],
);

export type StrategyPage = ResultOf<typeof strategyPagesQuery>['strategies']['nodes'][number];
