import { graphql, type ResultOf } from '../api/graphql.ts';

/** What a list says about a document: what it is, and in which languages there is a file. */
export const documentRowFragment = graphql(`
  fragment DocumentRow on Document {
    slug
    kind
    isDemonstration
    publishedOn
    version
    licence
    url
    title(locale: $locale) { value locale }
    summary(locale: $locale) { value locale }
    files { locale url mediaType bytes pages isOutdated }
    missingLocales
  }
`);

/** The files and cover images of all documents, for copying them into the site. */
export const documentFilesQuery = graphql(`
  query DocumentFiles($first: Int!, $after: String) {
    documents(first: $first, after: $after) {
      nodes { slug coverUrl files { url sha256 } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

export type DocumentRow = ResultOf<typeof documentRowFragment>;
