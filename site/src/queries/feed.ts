import { graphql } from '../api/graphql.ts';
import { articleTextLocalesFragment } from './text-locales.ts';

/** What a feed needs of every record. */
const feedRecordFragment = graphql(`
  fragment FeedRecord on Entity {
    id
    slug
    createdAt
    updatedAt
    translations
    isDemonstration
  }
`);

export const feedArticlesQuery = graphql(
  `
  query FeedArticles($locale: Locale!, $first: Int!, $after: String) {
    entries: articles(first: $first, after: $after) {
      nodes {
        ...FeedRecord
        ...ArticleTextLocales
        kind
        publishedAt
        title(locale: $locale) { value locale }
        summary(locale: $locale) { value locale }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`,
  [feedRecordFragment, articleTextLocalesFragment],
);

export const feedCallsQuery = graphql(
  `
  query FeedCalls($locale: Locale!, $first: Int!, $after: String) {
    entries: calls(first: $first, after: $after) {
      nodes {
        ...FeedRecord
        kind
        title(locale: $locale) { value locale }
        summary(locale: $locale) { value locale }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`,
  [feedRecordFragment],
);

export const feedEventsQuery = graphql(
  `
  query FeedEvents($locale: Locale!, $first: Int!, $after: String) {
    entries: events(first: $first, after: $after) {
      nodes {
        ...FeedRecord
        kind
        title(locale: $locale) { value locale }
        summary(locale: $locale) { value locale }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`,
  [feedRecordFragment],
);

export const feedDocumentsQuery = graphql(
  `
  query FeedDocuments($locale: Locale!, $first: Int!, $after: String) {
    entries: documents(first: $first, after: $after) {
      nodes {
        ...FeedRecord
        kind
        title(locale: $locale) { value locale }
        summary(locale: $locale) { value locale }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`,
  [feedRecordFragment],
);
