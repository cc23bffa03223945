import { graphql, type ResultOf } from '../api/graphql.ts';
import { partnerLinkFragment } from './partner.ts';

/** What a list says about a good practice. */
export const goodPracticeCardFragment = graphql(
  `
  fragment GoodPracticeCard on GoodPractice {
    slug
    theme
    countryCode
    isDemonstration
    title(locale: $locale) { value locale }
    summary(locale: $locale) { value locale }
    partner { ...PartnerLink }
  }
`,
  [partnerLinkFragment],
);

export const goodPracticeListQuery = graphql(
  `
  query GoodPracticeList($locale: Locale!, $first: Int!, $after: String) {
    goodPractices(first: $first, after: $after, orderBy: { field: TITLE }) {
      nodes { ...GoodPracticeCard }
      pageInfo { hasNextPage endCursor }
    }
  }
`,
  [goodPracticeCardFragment],
);

export type GoodPracticeCard = ResultOf<typeof goodPracticeCardFragment>;
