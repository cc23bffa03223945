import { graphql, type ResultOf } from '../api/graphql.ts';

/** What an indicator's chart shows. */
export const indicatorFragment = graphql(`
  fragment Indicator on Indicator {
    slug
    name(locale: $locale) { value locale }
    description(locale: $locale) { value locale }
    unit(locale: $locale) { value locale }
    baseline
    target
    better
    dueOn
    isDemonstration
    measurements { measuredOn value }
  }
`);

/** Every indicator, for the files of their values. */
export const indicatorsQuery = graphql(
  `
  query Indicators($locale: Locale!, $first: Int!, $after: String) {
    indicators(first: $first, after: $after, orderBy: { field: POSITION }) {
      nodes { ...Indicator }
      pageInfo { hasNextPage endCursor }
    }
  }
`,
  [indicatorFragment],
);

export type Indicator = ResultOf<typeof indicatorFragment>;
