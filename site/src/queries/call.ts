import { graphql, type ResultOf } from '../api/graphql.ts';
import { partnerLinkFragment } from './partner.ts';

/** What a list says about a call. */
export const callRowFragment = graphql(
  `
  fragment CallRow on Call {
    slug
    title(locale: $locale) { value locale }
    kind
    status
    isDemonstration
    opensAt
    deadlineAt
    timeZone
    amount { amount currency }
    places
    audiences
    promoterName
    partner { ...PartnerLink }
  }
`,
  [partnerLinkFragment],
);

/** Calls by their deadline. */
export const callListQuery = graphql(
  `
  query CallList($locale: Locale!, $first: Int!, $after: String) {
    calls(first: $first, after: $after, orderBy: { field: DEADLINE }) {
      nodes { ...CallRow }
      pageInfo { hasNextPage endCursor }
    }
  }
`,
  [callRowFragment],
);

export type CallRow = ResultOf<typeof callRowFragment>;
