import { graphql } from '../api/graphql.ts';
import { searchEntryFragment } from './search.ts';

export const searchGuidesQuery = graphql(
  `
  query SearchGuides($locale: Locale!, $first: Int!, $after: String) {
    entries: guides(first: $first, after: $after) {
      nodes {
        ...SearchEntry
        kind
        audience
        partner { shortName name(locale: $locale) { value } }
        text: summary(locale: $locale) { value locale }
        body(locale: $locale) { value }
        steps {
          title(locale: $locale) { value }
          body(locale: $locale) { value }
        }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`,
  [searchEntryFragment],
);

export const searchServicesQuery = graphql(
  `
  query SearchServices($locale: Locale!, $first: Int!, $after: String) {
    entries: services(first: $first, after: $after) {
      nodes {
        ...SearchEntry
        kind
        audiences
        partner { shortName name(locale: $locale) { value } }
        text: summary(locale: $locale) { value locale }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`,
  [searchEntryFragment],
);

export const searchGoodPracticesQuery = graphql(
  `
  query SearchGoodPractices($locale: Locale!, $first: Int!, $after: String) {
    entries: goodPractices(first: $first, after: $after) {
      nodes {
        ...SearchEntry
        theme
        countryCode
        partner { shortName name(locale: $locale) { value } }
        text: summary(locale: $locale) { value locale }
        problem(locale: $locale) { value }
        practice(locale: $locale) { value }
        result(locale: $locale) { value }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`,
  [searchEntryFragment],
);

export const searchStrategiesQuery = graphql(
  `
  query SearchStrategies($locale: Locale!, $first: Int!, $after: String) {
    entries: strategies(first: $first, after: $after) {
      nodes {
        ...SearchEntry
        kind
        partner { shortName name(locale: $locale) { value } }
        text: summary(locale: $locale) { value locale }
        body(locale: $locale) { value }
        pillars {
          title(locale: $locale) { value }
          description(locale: $locale) { value }
          actions {
            title(locale: $locale) { value }
            description(locale: $locale) { value }
          }
        }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`,
  [searchEntryFragment],
);
