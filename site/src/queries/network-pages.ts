import { graphql, type ResultOf } from '../api/graphql.ts';
import { eventRowFragment } from './event.ts';
import { networkFactsFragment, networkMembersFragment } from './network.ts';

/** Everything that the pages of networks show. */
export const networkPagesQuery = graphql(
  `
  query NetworkPages($locale: Locale!, $first: Int!, $after: String) {
    networks(first: $first, after: $after) {
      nodes {
        ...NetworkFacts
        ...NetworkMembers
        motto
        website
        body(locale: $locale) { value locale }
        events(first: 200, orderBy: { field: STARTS_ON }) { nodes { ...EventRow } }
        verifiedOn
        sources
        translations
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`,
  [networkFactsFragment, networkMembersFragment, eventRowFragment],
);

export type NetworkPage = ResultOf<typeof networkPagesQuery>['networks']['nodes'][number];
