import { graphql, type ResultOf } from '../api/graphql.ts';
import { agreementRowFragment } from './agreement.ts';
import { articleCardFragment } from './article.ts';
import { callRowFragment } from './call.ts';
import { documentRowFragment } from './document.ts';
import { eventRowFragment } from './event.ts';
import { mobilityTermRowFragment } from './mobility-term.ts';
import { programmeCardFragment } from './programme.ts';

/** What the pages of partners list: everything that partners offer, signed, host or wrote. */
export const partnerTiesQuery = graphql(
  `
  query PartnerTies($locale: Locale!, $first: Int!, $after: String) {
    partners(first: $first, after: $after) {
      nodes {
        slug
        programmes(first: 200) { nodes { ...ProgrammeCard } }
        agreements(first: 200) { nodes { ...AgreementRow } }
        mobilityTerms(first: 200) { nodes { ...MobilityTermRow } }
        calls(first: 200) { nodes { ...CallRow } }
        events(first: 200) { nodes { ...EventRow } }
        documents(first: 200) { nodes { ...DocumentRow } }
        articles(first: 200) { nodes { ...ArticleCard } }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`,
  [
    programmeCardFragment,
    agreementRowFragment,
    mobilityTermRowFragment,
    callRowFragment,
    eventRowFragment,
    documentRowFragment,
    articleCardFragment,
  ],
);

export type PartnerTies = ResultOf<typeof partnerTiesQuery>['partners']['nodes'][number];
