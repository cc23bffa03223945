import { graphql, type ResultOf } from '../api/graphql.ts';
import { partnerLinkFragment } from './partner.ts';

/** Everything that a list says about a service; there is no page of its own. */
export const serviceItemFragment = graphql(
  `
  fragment ServiceItem on Service {
    slug
    kind
    audiences
    website
    isDemonstration
    name(locale: $locale) { value locale }
    summary(locale: $locale) { value locale }
    duration(locale: $locale) { value locale }
    openingHours(locale: $locale) { value locale }
    place(locale: $locale) { value locale }
    partner { ...PartnerLink }
    unit { name(locale: $locale) { value locale } }
    contact { displayName(locale: $locale) { value locale } email url }
    sources
  }
`,
  [partnerLinkFragment],
);

export const serviceListQuery = graphql(
  `
  query ServiceList($locale: Locale!, $first: Int!, $after: String) {
    services(first: $first, after: $after, orderBy: { field: NAME }) {
      nodes { ...ServiceItem }
      pageInfo { hasNextPage endCursor }
    }
  }
`,
  [serviceItemFragment],
);

export type ServiceItem = ResultOf<typeof serviceItemFragment>;
