import { graphql, type ResultOf } from '../api/graphql.ts';
import { articleCardFragment } from './article.ts';
import { partnerLinkFragment } from './partner.ts';
import { articleTextLocalesFragment } from './text-locales.ts';

/** All articles, the newest first. */
export const articlesQuery = graphql(
  `
  query Articles($locale: Locale!, $first: Int!, $after: String) {
    articles(first: $first, after: $after, orderBy: { field: PUBLISHED_AT, direction: DESC }) {
      nodes {
        ...ArticleCard
        ...ArticleTextLocales
        sourceLocale
        updatedAt
        sources
        verifiedOn
        body(locale: $locale) { value locale }
        coverAlt(locale: $locale) { value locale }
        isCoverDecorative
        authorName
        authorPartner { ...PartnerLink }
        authorUnit { name(locale: $locale) { value locale } partner { ...PartnerLink } }
        partners { ...PartnerLink }
        projects { slug acronym title(locale: $locale) { value locale } }
        events { slug title(locale: $locale) { value locale } }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`,
  [articleCardFragment, articleTextLocalesFragment, partnerLinkFragment],
);

export type Article = ResultOf<typeof articlesQuery>['articles']['nodes'][number];
