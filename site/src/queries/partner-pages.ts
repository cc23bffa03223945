import { graphql, type ResultOf } from '../api/graphql.ts';
import { networkFactsFragment } from './network.ts';
import { partnerCardFragment, partnerLinkFragment, partnerPortFragment } from './partner.ts';

/** What the pages of partners say about the partner itself and its parts in projects and networks. */
export const partnerPagesQuery = graphql(
  `
  query PartnerPages($locale: Locale!, $first: Int!, $after: String) {
    partners(first: $first, after: $after) {
      nodes {
        ...PartnerCard
        ...PartnerPort
        description(locale: $locale) { value locale }
        region(locale: $locale) { value locale }
        address
        website
        courseCatalogueUrl
        factsheetUrl
        foundedYear
        studentCount
        staffCount
        headCountYear
        names { value kind language validFrom validTo }
        identifiers { scheme value normalizedValue validFrom validTo }
        parent { ...PartnerLink }
        children { ...PartnerLink }
        units {
          slug
          kind
          website
          name(locale: $locale) { value locale }
          mission(locale: $locale) { value locale }
          parent { slug }
        }
        contacts {
          slug
          role
          email
          phone
          url
          displayName(locale: $locale) { value locale }
          unit { name(locale: $locale) { value locale } }
          programme {
            slug
            title(locale: $locale) { value locale }
          }
          project { slug acronym }
        }
        memberships {
          role
          joined
          left
          network { ...NetworkFacts }
        }
        projectRoles {
          role
          project {
            slug
            acronym
            isDemonstration
            startsOn
            endsOn
            title(locale: $locale) { value locale }
          }
        }
        workPackageRoles {
          role
          workPackage {
            slug
            number
            title(locale: $locale) { value locale }
            project { slug }
          }
        }
        taskRoles {
          role
          task {
            slug
            number
            title(locale: $locale) { value locale }
            workPackage {
              slug
              number
              title(locale: $locale) { value locale }
            }
            project { slug }
          }
        }
        verifiedOn
        sources
        translations
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`,
  [partnerCardFragment, partnerLinkFragment, partnerPortFragment, networkFactsFragment],
);

export type PartnerPage = ResultOf<typeof partnerPagesQuery>['partners']['nodes'][number];
