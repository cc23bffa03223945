import { graphql, type ResultOf } from '../api/graphql.ts';
import { agreementRowFragment } from './agreement.ts';
import { callRowFragment } from './call.ts';
import { eventRowFragment } from './event.ts';
import { partnerCardFragment, partnerPortFragment } from './partner.ts';
import { programmeCardFragment } from './programme.ts';

/** Partners with what makes up the page of their country. */
export const countryPartnersQuery = graphql(
  `
  query CountryPartners($locale: Locale!, $first: Int!, $after: String) {
    partners(first: $first, after: $after, orderBy: { field: NAME }) {
      nodes {
        ...PartnerCard
        ...PartnerPort
        programmes(first: 200) { nodes { ...ProgrammeCard } }
        agreements(first: 200) { nodes { ...AgreementRow } }
        calls(first: 200) { nodes { ...CallRow } }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`,
  [partnerCardFragment, partnerPortFragment, programmeCardFragment, agreementRowFragment, callRowFragment],
);

/** Events with the country they take place in. */
export const countryEventsQuery = graphql(
  `
  query CountryEvents($locale: Locale!, $first: Int!, $after: String) {
    events(first: $first, after: $after, orderBy: { field: STARTS_ON }) {
      nodes { ...EventRow }
      pageInfo { hasNextPage endCursor }
    }
  }
`,
  [eventRowFragment],
);

export type CountryPartner = ResultOf<typeof countryPartnersQuery>['partners']['nodes'][number];
