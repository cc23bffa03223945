import { graphql, type ResultOf } from '../api/graphql.ts';

/** What a list says about an article. */
export const articleCardFragment = graphql(`
  fragment ArticleCard on Article {
    slug
    kind
    isDemonstration
    publishedAt
    topics
    coverUrl
    title(locale: $locale) { value locale }
    summary(locale: $locale) { value locale }
  }
`);

/** The cover images of all articles, for copying them into the site. */
export const articleCoversQuery = graphql(`
  query ArticleCovers($first: Int!, $after: String) {
    articles(first: $first, after: $after) {
      nodes { slug coverUrl }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

export type ArticleCard = ResultOf<typeof articleCardFragment>;
