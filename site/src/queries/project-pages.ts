import { graphql, type ResultOf } from '../api/graphql.ts';
import { articleCardFragment } from './article.ts';
import { callRowFragment } from './call.ts';
import { deliverableRowFragment } from './deliverable.ts';
import { documentRowFragment } from './document.ts';
import { eventRowFragment } from './event.ts';
import { goodPracticeCardFragment } from './good-practice.ts';
import { indicatorFragment } from './indicator.ts';
import { partnerLinkFragment, partnerPortFragment } from './partner.ts';
import { projectCardFragment } from './project.ts';
import { workPackageRowFragment } from './work-package.ts';

/** Everything that the pages of single projects show. */
export const projectPagesQuery = graphql(
  `
  query ProjectPages($locale: Locale!, $first: Int!, $after: String) {
    projects(first: $first, after: $after) {
      nodes {
        ...ProjectCard
        objectives(locale: $locale) { value locale }
        action(locale: $locale) { value locale }
        budgetNote(locale: $locale) { value locale }
        budget { amount currency }
        plannedBudget { amount currency }
        spentBudget { amount currency }
        reference
        callYear
        website
        consortium: partners {
          role
          partner { ...PartnerPort }
        }
        workPackages(first: 200, orderBy: { field: NUMBER }) {
          nodes {
            ...WorkPackageRow
            summary(locale: $locale) { value locale }
            partners {
              role
              partner { ...PartnerLink }
            }
            tasks {
              slug
              number
              title(locale: $locale) { value locale }
              startsOn
              endsOn
              partners {
                role
                partner { ...PartnerLink }
              }
            }
          }
        }
        deliverables(first: 200, orderBy: { field: POSITION }) {
          nodes {
            ...DeliverableRow
            workPackage { slug number }
          }
        }
        indicators(first: 200, orderBy: { field: POSITION }) {
          nodes { ...Indicator }
        }
        events(first: 200, orderBy: { field: STARTS_ON }) {
          nodes {
            ...EventRow
            outcome(locale: $locale) { value locale }
            participantsCount
            workPackages { slug }
          }
        }
        documents(first: 200) {
          nodes { ...DocumentRow }
        }
        calls(first: 200, orderBy: { field: DEADLINE }) {
          nodes { ...CallRow }
        }
        articles(first: 200, orderBy: { field: PUBLISHED_AT, direction: DESC }) {
          nodes { ...ArticleCard }
        }
        goodPractices(first: 200) {
          nodes { ...GoodPracticeCard }
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
    projectCardFragment,
    partnerLinkFragment,
    partnerPortFragment,
    workPackageRowFragment,
    deliverableRowFragment,
    indicatorFragment,
    eventRowFragment,
    documentRowFragment,
    callRowFragment,
    articleCardFragment,
    goodPracticeCardFragment,
  ],
);

export type ProjectPage = ResultOf<typeof projectPagesQuery>['projects']['nodes'][number];
