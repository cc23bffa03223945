import { graphql, type ResultOf } from '../api/graphql.ts';
import { deliverableRowFragment } from './deliverable.ts';
import { documentRowFragment } from './document.ts';
import { eventRowFragment } from './event.ts';
import { indicatorFragment } from './indicator.ts';
import { partnerLinkFragment } from './partner.ts';
import { workPackageRowFragment } from './work-package.ts';

/** Everything that the pages of single work packages show. */
export const workPackagePagesQuery = graphql(
  `
  query WorkPackagePages($locale: Locale!, $first: Int!, $after: String) {
    workPackages(first: $first, after: $after, orderBy: { field: NUMBER }) {
      nodes {
        ...WorkPackageRow
        isDemonstration
        summary(locale: $locale) { value locale }
        project { title(locale: $locale) { value locale } endsOn }
        partners {
          role
          partner { ...PartnerLink }
        }
        tasks {
          slug
          number
          title(locale: $locale) { value locale }
          description(locale: $locale) { value locale }
          startsOn
          endsOn
          partners {
            role
            partner { ...PartnerLink }
          }
          events(first: 200) {
            nodes { slug title(locale: $locale) { value locale } }
          }
        }
        deliverables(first: 200, orderBy: { field: POSITION }) {
          nodes {
            ...DeliverableRow
            task { slug number }
          }
        }
        indicators(first: 200, orderBy: { field: POSITION }) {
          nodes { ...Indicator }
        }
        events(first: 200, orderBy: { field: STARTS_ON }) {
          nodes { ...EventRow }
        }
        documents(first: 200) {
          nodes { ...DocumentRow }
        }
        translations
        sources
        verifiedOn
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`,
  [
    workPackageRowFragment,
    partnerLinkFragment,
    deliverableRowFragment,
    indicatorFragment,
    eventRowFragment,
    documentRowFragment,
  ],
);

export type WorkPackagePage = ResultOf<typeof workPackagePagesQuery>['workPackages']['nodes'][number];
