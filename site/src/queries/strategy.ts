import { graphql, type ResultOf } from '../api/graphql.ts';
import { partnerLinkFragment } from './partner.ts';

/** A strategy in a list, with as much of its actions as it takes to count them. */
export const strategyRowFragment = graphql(
  `
  fragment StrategyRow on Strategy {
    slug
    kind
    periodFrom
    periodTo
    isDemonstration
    title(locale: $locale) { value locale }
    summary(locale: $locale) { value locale }
    partner { ...PartnerLink }
    progress: pillars {
      actions { status }
    }
  }
`,
  [partnerLinkFragment],
);

export const strategyListQuery = graphql(
  `
  query StrategyList($locale: Locale!, $first: Int!, $after: String) {
    strategies(first: $first, after: $after, orderBy: { field: TITLE }) {
      nodes { ...StrategyRow }
      pageInfo { hasNextPage endCursor }
    }
  }
`,
  [strategyRowFragment],
);

export type StrategyRow = ResultOf<typeof strategyRowFragment>;
