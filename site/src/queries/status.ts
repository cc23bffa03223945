import { graphql, type ResultOf } from '../api/graphql.ts';

/** How fresh the content is, and how much of it is translated. */
export const statusQuery = graphql(`
  query Status {
    contentRevision { number changedAt }
    completeness { type locale total named complete }
  }
`);

export type Completeness = ResultOf<typeof statusQuery>['completeness'][number];
