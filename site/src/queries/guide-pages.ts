import { graphql, type ResultOf } from '../api/graphql.ts';
import { callRowFragment } from './call.ts';
import { documentRowFragment } from './document.ts';
import { partnerLinkFragment } from './partner.ts';

/** Everything that the pages of single guides show. */
export const guidePagesQuery = graphql(
  `
  query GuidePages($locale: Locale!, $first: Int!, $after: String) {
    guides(first: $first, after: $after, orderBy: { field: TITLE }) {
      nodes {
        slug
        kind
        audience
        isDemonstration
        title(locale: $locale) { value locale }
        summary(locale: $locale) { value locale }
        body(locale: $locale) { value locale }
        partner { ...PartnerLink }
        steps {
          title(locale: $locale) { value locale }
          body(locale: $locale) { value locale }
          timing(locale: $locale) { value locale }
          responsible(locale: $locale) { value locale }
          url
          urlLabel(locale: $locale) { value locale }
        }
        documents(first: 200) {
          nodes { ...DocumentRow }
        }
        calls(first: 200, orderBy: { field: DEADLINE, direction: DESC }) {
          nodes { ...CallRow }
        }
        translations
        sources
        verifiedOn
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`,
  [partnerLinkFragment, documentRowFragment, callRowFragment],
);

export type GuidePage = ResultOf<typeof guidePagesQuery>['guides']['nodes'][number];
