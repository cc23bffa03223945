import { graphql, type ResultOf } from '../api/graphql.ts';
import { partnerLinkFragment } from './partner.ts';

/** What a list says about a guide. */
export const guideCardFragment = graphql(
  `
  fragment GuideCard on Guide {
    slug
    kind
    audience
    isDemonstration
    title(locale: $locale) { value locale }
    summary(locale: $locale) { value locale }
    steps { title(locale: $locale) { value locale } }
    partner { ...PartnerLink }
  }
`,
  [partnerLinkFragment],
);

export const guideListQuery = graphql(
  `
  query GuideList($locale: Locale!, $first: Int!, $after: String) {
    guides(first: $first, after: $after, orderBy: { field: TITLE }) {
      nodes { ...GuideCard }
      pageInfo { hasNextPage endCursor }
    }
  }
`,
  [guideCardFragment],
);

export type GuideCard = ResultOf<typeof guideCardFragment>;
