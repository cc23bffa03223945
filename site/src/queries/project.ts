import { graphql, type ResultOf } from '../api/graphql.ts';
import { partnerLinkFragment } from './partner.ts';

/** What a list says about a project. */
export const projectCardFragment = graphql(
  `
  fragment ProjectCard on Project {
    slug
    acronym
    title(locale: $locale) { value locale }
    summary(locale: $locale) { value locale }
    isDemonstration
    startsOn
    endsOn
    fundingScheme
    fundingLabel(locale: $locale) { value locale }
    partners {
      role
      partner { ...PartnerLink }
    }
  }
`,
  [partnerLinkFragment],
);

export const projectListQuery = graphql(
  `
  query ProjectList($locale: Locale!, $first: Int!, $after: String) {
    projects(first: $first, after: $after, orderBy: { field: ACRONYM }) {
      nodes { ...ProjectCard }
      pageInfo { hasNextPage endCursor }
    }
  }
`,
  [projectCardFragment],
);

export type ProjectCard = ResultOf<typeof projectCardFragment>;
