import { graphql, type ResultOf } from '../api/graphql.ts';
import { pageTextLocalesFragment } from './text-locales.ts';

/** What a list says about an editorial page. */
const pageCardFragment = graphql(`
  fragment PageCard on Page {
    slug
    menu
    title(locale: $locale) { value locale }
    summary(locale: $locale) { value locale }
  }
`);

export const pagesQuery = graphql(
  `
  query Pages($locale: Locale!, $first: Int!, $after: String) {
    pages(first: $first, after: $after, orderBy: { field: POSITION }) {
      nodes {
        ...PageCard
        ...PageTextLocales
        isDemonstration
        sources
        verifiedOn
        updatedAt
        body(locale: $locale) { value locale }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`,
  [pageCardFragment, pageTextLocalesFragment],
);

export type EditorialPage = ResultOf<typeof pagesQuery>['pages']['nodes'][number];
