import { graphql, type ResultOf } from '../api/graphql.ts';
import { agreementRowFragment } from './agreement.ts';
import { articleTextLocalesFragment, pageTextLocalesFragment } from './text-locales.ts';

/** What a list of every page says about a record. */
export const siteMapEntryFragment = graphql(`
  fragment SiteMapEntry on Entity {
    slug
    translations
    updatedAt
    isDemonstration
    verifiedOn
    label(locale: $locale) { value locale }
  }
`);

export const siteMapPartnersQuery = graphql(
  `
  query SiteMapPartners($locale: Locale!, $first: Int!, $after: String) {
    entries: partners(first: $first, after: $after) {
      nodes { ...SiteMapEntry countryCode }
      pageInfo { hasNextPage endCursor }
    }
  }
`,
  [siteMapEntryFragment],
);

export const siteMapProgrammesQuery = graphql(
  `
  query SiteMapProgrammes($locale: Locale!, $first: Int!, $after: String) {
    entries: programmes(first: $first, after: $after) {
      nodes { ...SiteMapEntry }
      pageInfo { hasNextPage endCursor }
    }
  }
`,
  [siteMapEntryFragment],
);

export const siteMapCallsQuery = graphql(
  `
  query SiteMapCalls($locale: Locale!, $first: Int!, $after: String) {
    entries: calls(first: $first, after: $after) {
      nodes { ...SiteMapEntry }
      pageInfo { hasNextPage endCursor }
    }
  }
`,
  [siteMapEntryFragment],
);

export const siteMapGuidesQuery = graphql(
  `
  query SiteMapGuides($locale: Locale!, $first: Int!, $after: String) {
    entries: guides(first: $first, after: $after) {
      nodes { ...SiteMapEntry }
      pageInfo { hasNextPage endCursor }
    }
  }
`,
  [siteMapEntryFragment],
);

export const siteMapAgreementsQuery = graphql(
  `
  query SiteMapAgreements($locale: Locale!, $first: Int!, $after: String) {
    entries: agreements(first: $first, after: $after) {
      nodes { ...SiteMapEntry ...AgreementRow }
      pageInfo { hasNextPage endCursor }
    }
  }
`,
  [siteMapEntryFragment, agreementRowFragment],
);

export const siteMapProjectsQuery = graphql(
  `
  query SiteMapProjects($locale: Locale!, $first: Int!, $after: String) {
    entries: projects(first: $first, after: $after) {
      nodes { ...SiteMapEntry acronym }
      pageInfo { hasNextPage endCursor }
    }
  }
`,
  [siteMapEntryFragment],
);

export const siteMapWorkPackagesQuery = graphql(
  `
  query SiteMapWorkPackages($locale: Locale!, $first: Int!, $after: String) {
    entries: workPackages(first: $first, after: $after) {
      nodes { ...SiteMapEntry number project { slug } }
      pageInfo { hasNextPage endCursor }
    }
  }
`,
  [siteMapEntryFragment],
);

export const siteMapGoodPracticesQuery = graphql(
  `
  query SiteMapGoodPractices($locale: Locale!, $first: Int!, $after: String) {
    entries: goodPractices(first: $first, after: $after) {
      nodes { ...SiteMapEntry }
      pageInfo { hasNextPage endCursor }
    }
  }
`,
  [siteMapEntryFragment],
);

export const siteMapStrategiesQuery = graphql(
  `
  query SiteMapStrategies($locale: Locale!, $first: Int!, $after: String) {
    entries: strategies(first: $first, after: $after) {
      nodes { ...SiteMapEntry }
      pageInfo { hasNextPage endCursor }
    }
  }
`,
  [siteMapEntryFragment],
);

export const siteMapNetworksQuery = graphql(
  `
  query SiteMapNetworks($locale: Locale!, $first: Int!, $after: String) {
    entries: networks(first: $first, after: $after) {
      nodes { ...SiteMapEntry }
      pageInfo { hasNextPage endCursor }
    }
  }
`,
  [siteMapEntryFragment],
);

export const siteMapEventsQuery = graphql(
  `
  query SiteMapEvents($locale: Locale!, $first: Int!, $after: String) {
    entries: events(first: $first, after: $after) {
      nodes { ...SiteMapEntry }
      pageInfo { hasNextPage endCursor }
    }
  }
`,
  [siteMapEntryFragment],
);

export const siteMapArticlesQuery = graphql(
  `
  query SiteMapArticles($locale: Locale!, $first: Int!, $after: String) {
    entries: articles(first: $first, after: $after) {
      nodes { ...SiteMapEntry ...ArticleTextLocales }
      pageInfo { hasNextPage endCursor }
    }
  }
`,
  [siteMapEntryFragment, articleTextLocalesFragment],
);

export const siteMapDocumentsQuery = graphql(
  `
  query SiteMapDocuments($locale: Locale!, $first: Int!, $after: String) {
    entries: documents(first: $first, after: $after) {
      nodes { ...SiteMapEntry }
      pageInfo { hasNextPage endCursor }
    }
  }
`,
  [siteMapEntryFragment],
);

export const siteMapPagesQuery = graphql(
  `
  query SiteMapPages($locale: Locale!, $first: Int!, $after: String) {
    entries: pages(first: $first, after: $after, orderBy: { field: POSITION }) {
      nodes { ...SiteMapEntry ...PageTextLocales }
      pageInfo { hasNextPage endCursor }
    }
  }
`,
  [siteMapEntryFragment, pageTextLocalesFragment],
);

/** Where records were before: GraphQL type, former slug, present slug. */
export const slugRedirectsQuery = graphql(`
  query SlugRedirects {
    slugRedirects { type from to }
  }
`);

export type SiteMapEntry = ResultOf<typeof siteMapEntryFragment>;
