import { graphql, type ResultOf } from '../api/graphql.ts';
import { agreementFactsFragment } from './agreement.ts';
import { mobilityTermRowFragment } from './mobility-term.ts';
import { partnerPortFragment } from './partner.ts';

/** Everything that the pages of agreements show. */
export const agreementPagesQuery = graphql(
  `
  query AgreementPages($locale: Locale!, $first: Int!, $after: String) {
    agreements(first: $first, after: $after) {
      nodes {
        ...AgreementFacts
        referenceCode
        signedOn
        renewsAutomatically
        sources
        translations
        summary(locale: $locale) { value locale }
        renewalNote(locale: $locale) { value locale }
        parties {
          signatoryRole
          signedOn
          unit {
            kind
            website
            name(locale: $locale) { value locale }
          }
          partner { ...PartnerPort }
        }
        mobilityTerms(first: 200) {
          nodes { ...MobilityTermRow }
        }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`,
  [agreementFactsFragment, partnerPortFragment, mobilityTermRowFragment],
);

export type AgreementPage = ResultOf<typeof agreementPagesQuery>['agreements']['nodes'][number];
