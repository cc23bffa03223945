import { graphql, type ResultOf } from '../api/graphql.ts';

/** What a link to a partner needs. */
export const partnerLinkFragment = graphql(`
  fragment PartnerLink on Partner {
    slug
    shortName
    countryCode
    isDemonstration
    name(locale: $locale) { value locale }
  }
`);

/** A partner on a chart and in the list beside it. */
export const partnerPortFragment = graphql(
  `
  fragment PartnerPort on Partner {
    ...PartnerLink
    coordinates { latitude longitude precision attribution }
  }
`,
  [partnerLinkFragment],
);

/** A partner in a list of partners. */
export const partnerCardFragment = graphql(
  `
  fragment PartnerCard on Partner {
    ...PartnerLink
    kind
    city(locale: $locale) { value locale }
  }
`,
  [partnerLinkFragment],
);

export type PartnerLink = ResultOf<typeof partnerLinkFragment>;
export type PartnerPort = ResultOf<typeof partnerPortFragment>;
export type ListedPartner = ResultOf<typeof partnerListQuery>['partners']['nodes'][number];
export type PartnerCard = ResultOf<typeof partnerCardFragment>;

export const partnerListQuery = graphql(
  `
  query PartnerList($locale: Locale!, $first: Int!, $after: String) {
    partners(first: $first, after: $after, orderBy: { field: NAME }) {
      nodes {
        ...PartnerCard
        ...PartnerPort
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`,
  [partnerCardFragment, partnerPortFragment],
);

export const partnerSlugsQuery = graphql(`
  query PartnerSlugs($first: Int!, $after: String) {
    entries: partners(first: $first, after: $after) {
      nodes { slug }
      pageInfo { hasNextPage endCursor }
    }
  }
`);
