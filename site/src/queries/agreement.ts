import { graphql, type ResultOf } from '../api/graphql.ts';
import { partnerLinkFragment } from './partner.ts';

/** What an agreement is, without its parties. */
export const agreementFactsFragment = graphql(`
  fragment AgreementFacts on Agreement {
    slug
    kind
    status
    isDemonstration
    validFrom
    validTo
    verifiedOn
    title(locale: $locale) { value locale }
  }
`);

/** An agreement in the register and in other lists. */
export const agreementRowFragment = graphql(
  `
  fragment AgreementRow on Agreement {
    ...AgreementFacts
    parties {
      partner { ...PartnerLink }
    }
  }
`,
  [agreementFactsFragment, partnerLinkFragment],
);

export const agreementListQuery = graphql(
  `
  query AgreementList($locale: Locale!, $first: Int!, $after: String) {
    agreements(first: $first, after: $after, orderBy: { field: TITLE }) {
      nodes { ...AgreementRow }
      pageInfo { hasNextPage endCursor }
    }
  }
`,
  [agreementRowFragment],
);

export const agreementSlugsQuery = graphql(`
  query AgreementSlugs($first: Int!, $after: String) {
    entries: agreements(first: $first, after: $after) {
      nodes { slug }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

export type AgreementRow = ResultOf<typeof agreementRowFragment>;
