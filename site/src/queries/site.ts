import { graphql } from '../api/graphql.ts';

/** What surrounds every page: the site's name and operator, and the editorial pages that its menus show. */
export const siteFrameQuery = graphql(`
  query SiteFrame($locale: Locale!) {
    siteSettings {
      name(locale: $locale) { value locale }
      tagline(locale: $locale) { value locale }
      operator(locale: $locale) { value locale }
      contactEmail
      contactUrl
      links {
        label(locale: $locale) { value locale }
        url
      }
    }
    pages(first: 200, orderBy: { field: POSITION }) {
      nodes {
        slug
        menu
        title(locale: $locale) { value locale }
      }
    }
  }
`);
