import { graphql, type ResultOf } from '../api/graphql.ts';
import { articleCardFragment } from './article.ts';
import { callRowFragment } from './call.ts';
import { eventRowFragment } from './event.ts';
import { networkFactsFragment, networkMembersFragment } from './network.ts';
import { partnerPortFragment } from './partner.ts';

/** The front page: what the editors put first, what closes and happens next, what was written last. */
export const homeQuery = graphql(
  `
  query Home($locale: Locale!) {
    siteSettings {
      name(locale: $locale) { value locale }
      tagline(locale: $locale) { value locale }
      featuredNetwork {
        ...NetworkFacts
        ...NetworkMembers
      }
      featuredProject {
        slug
        acronym
        isDemonstration
        startsOn
        endsOn
        title(locale: $locale) { value locale }
        summary(locale: $locale) { value locale }
        partners {
          role
          partner { ...PartnerPort }
        }
        workPackages(first: 50, orderBy: { field: NUMBER }) {
          nodes {
            slug
            number
            status
            title(locale: $locale) { value locale }
          }
        }
        deliverables(first: 1) { totalCount }
        publishedDeliverables: deliverables(first: 1, filter: { status: [PUBLISHED] }) { totalCount }
      }
    }
    partners(first: 1) { totalCount }
    calls(first: 4, filter: { status: [OPEN] }, orderBy: { field: DEADLINE }) { nodes { ...CallRow } }
    events(first: 4, filter: { isUpcoming: true }, orderBy: { field: STARTS_ON }) { nodes { ...EventRow } }
    articles(first: 3, orderBy: { field: PUBLISHED_AT, direction: DESC }) { nodes { ...ArticleCard } }
  }
`,
  [
    networkFactsFragment,
    networkMembersFragment,
    partnerPortFragment,
    callRowFragment,
    eventRowFragment,
    articleCardFragment,
  ],
);

type Settings = NonNullable<ResultOf<typeof homeQuery>['siteSettings']>;

export type FeaturedNetwork = NonNullable<Settings['featuredNetwork']>;
export type FeaturedProject = NonNullable<Settings['featuredProject']>;
