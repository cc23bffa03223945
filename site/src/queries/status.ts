import { graphql, type ResultOf } from '../api/graphql.ts';

/** How fresh the content is, and how much of it is translated. */
export const statusQuery = graphql(`
  query Status {
    contentRevision { number changedAt }
    completeness { type locale total named complete }
  }
`);

// Records without a page of their own. Not all their filters know demonstration records, so they are counted here.

export const statusMobilityTermsQuery = graphql(`
  query StatusMobilityTerms($first: Int!, $after: String) {
    entries: mobilityTerms(first: $first, after: $after) {
      nodes { isDemonstration }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

export const statusTasksQuery = graphql(`
  query StatusTasks($first: Int!, $after: String) {
    entries: tasks(first: $first, after: $after) {
      nodes { isDemonstration }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

export const statusDeliverablesQuery = graphql(`
  query StatusDeliverables($first: Int!, $after: String) {
    entries: deliverables(first: $first, after: $after) {
      nodes { isDemonstration }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

export const statusUnitsQuery = graphql(`
  query StatusUnits($first: Int!, $after: String) {
    entries: organisationalUnits(first: $first, after: $after) {
      nodes { isDemonstration }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

export const statusContactsQuery = graphql(`
  query StatusContacts($first: Int!, $after: String) {
    entries: contacts(first: $first, after: $after) {
      nodes { isDemonstration }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

export type Completeness = ResultOf<typeof statusQuery>['completeness'][number];
