import { graphql, type ResultOf } from '../api/graphql.ts';

/** What a search result says of any record. */
export const searchEntryFragment = graphql(`
  fragment SearchEntry on Entity {
    slug
    isDemonstration
    label(locale: $locale) { value locale }
  }
`);

export type SearchEntry = ResultOf<typeof searchEntryFragment>;

export const searchPartnerPagesQuery = graphql(
  `
  query SearchPartnerPages($locale: Locale!, $first: Int!, $after: String) {
    entries: partners(first: $first, after: $after) {
      nodes {
        ...SearchEntry
        kind
        shortName
        countryCode
        names { value }
        city(locale: $locale) { value }
        region(locale: $locale) { value }
        units { name(locale: $locale) { value } }
        text: description(locale: $locale) { value locale }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`,
  [searchEntryFragment],
);

export const searchNetworksQuery = graphql(
  `
  query SearchNetworks($locale: Locale!, $first: Int!, $after: String) {
    entries: networks(first: $first, after: $after) {
      nodes {
        ...SearchEntry
        kind
        acronym
        motto
        text: summary(locale: $locale) { value locale }
        body(locale: $locale) { value }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`,
  [searchEntryFragment],
);

export const searchProgrammesQuery = graphql(
  `
  query SearchProgrammes($locale: Locale!, $first: Int!, $after: String) {
    entries: programmes(first: $first, after: $after) {
      nodes {
        ...SearchEntry
        kind
        text: summary(locale: $locale) { value locale }
        body(locale: $locale) { value }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`,
  [searchEntryFragment],
);

export const searchCallsQuery = graphql(
  `
  query SearchCalls($locale: Locale!, $first: Int!, $after: String) {
    entries: calls(first: $first, after: $after) {
      nodes {
        ...SearchEntry
        kind
        promoterName
        text: summary(locale: $locale) { value locale }
        body(locale: $locale) { value }
        eligibility(locale: $locale) { value }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`,
  [searchEntryFragment],
);

export const searchProjectsQuery = graphql(
  `
  query SearchProjects($locale: Locale!, $first: Int!, $after: String) {
    entries: projects(first: $first, after: $after) {
      nodes {
        ...SearchEntry
        acronym
        reference
        text: summary(locale: $locale) { value locale }
        body: objectives(locale: $locale) { value }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`,
  [searchEntryFragment],
);

export const searchWorkPackagesQuery = graphql(
  `
  query SearchWorkPackages($locale: Locale!, $first: Int!, $after: String) {
    entries: workPackages(first: $first, after: $after) {
      nodes {
        ...SearchEntry
        number
        project { slug acronym }
        text: summary(locale: $locale) { value locale }
        tasks {
          number
          title(locale: $locale) { value }
          description(locale: $locale) { value }
        }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`,
  [searchEntryFragment],
);

export const searchEventsQuery = graphql(
  `
  query SearchEvents($locale: Locale!, $first: Int!, $after: String) {
    entries: events(first: $first, after: $after) {
      nodes {
        ...SearchEntry
        kind
        countryCode
        city(locale: $locale) { value }
        venue(locale: $locale) { value }
        text: summary(locale: $locale) { value locale }
        body(locale: $locale) { value }
        outcome(locale: $locale) { value }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`,
  [searchEntryFragment],
);

export const searchDocumentsQuery = graphql(
  `
  query SearchDocuments($locale: Locale!, $first: Int!, $after: String) {
    entries: documents(first: $first, after: $after) {
      nodes {
        ...SearchEntry
        kind
        text: summary(locale: $locale) { value locale }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`,
  [searchEntryFragment],
);

export const searchBenchmarksQuery = graphql(
  `
  query SearchBenchmarks($locale: Locale!, $first: Int!, $after: String) {
    entries: benchmarks(first: $first, after: $after) {
      nodes {
        ...SearchEntry
        theme
        text: description(locale: $locale) { value locale }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`,
  [searchEntryFragment],
);

export const searchSurveyResultsQuery = graphql(
  `
  query SearchSurveyResults($locale: Locale!, $first: Int!, $after: String) {
    entries: surveyResults(first: $first, after: $after) {
      nodes {
        ...SearchEntry
        academicYear
        partner { name(locale: $locale) { value } }
        text: survey(locale: $locale) { value locale }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`,
  [searchEntryFragment],
);

export const searchArticlesQuery = graphql(
  `
  query SearchArticles($locale: Locale!, $first: Int!, $after: String) {
    entries: articles(first: $first, after: $after) {
      nodes {
        ...SearchEntry
        kind
        authorName
        topics
        text: summary(locale: $locale) { value locale }
        body(locale: $locale) { value }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`,
  [searchEntryFragment],
);

export const searchEditorialPagesQuery = graphql(
  `
  query SearchEditorialPages($locale: Locale!, $first: Int!, $after: String) {
    entries: pages(first: $first, after: $after) {
      nodes {
        ...SearchEntry
        text: summary(locale: $locale) { value locale }
        body(locale: $locale) { value }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`,
  [searchEntryFragment],
);
