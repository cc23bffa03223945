import { graphql, type ResultOf } from '../api/graphql.ts';
import { partnerPortFragment } from './partner.ts';

/** What a network is, without its members. */
export const networkFactsFragment = graphql(`
  fragment NetworkFacts on Network {
    slug
    acronym
    kind
    isDemonstration
    startedOn
    endedOn
    name(locale: $locale) { value locale }
    summary(locale: $locale) { value locale }
  }
`);

/** A network in a list of networks, with as much of its members as it takes to count them. */
export const networkCardFragment = graphql(
  `
  fragment NetworkCard on Network {
    ...NetworkFacts
    members { left }
  }
`,
  [networkFactsFragment],
);

/** Who belongs to a network, when, and where that is. */
export const networkMembersFragment = graphql(
  `
  fragment NetworkMembers on Network {
    members {
      role
      joined
      left
      partner { ...PartnerPort }
    }
  }
`,
  [partnerPortFragment],
);

export const networkListQuery = graphql(
  `
  query NetworkList($locale: Locale!, $first: Int!, $after: String) {
    networks(first: $first, after: $after, orderBy: { field: NAME }) {
      nodes { ...NetworkCard }
      pageInfo { hasNextPage endCursor }
    }
  }
`,
  [networkCardFragment],
);

export type NetworkCard = ResultOf<typeof networkCardFragment>;
export type NetworkMember = ResultOf<typeof networkMembersFragment>['members'][number];
