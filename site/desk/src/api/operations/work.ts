import { graphql, type ResultOf } from '../graphql.ts';

export const myWorkQuery = graphql(`
  query MyWork {
    myWork {
      drafts { id type label at }
      waiting { id type label at note }
      expiring { id type label day }
      unverified { id type label day }
      translations { locale missing older }
      recent { id type label at editor { name } }
    }
  }
`);

export type MyWork = ResultOf<typeof myWorkQuery>['myWork'];

export const changeLogQuery = graphql(`
  query ChangeLog($from: LocalDate, $to: LocalDate, $person: ID, $first: Int, $after: String) {
    changeLog(from: $from, to: $to, person: $person, first: $first, after: $after) {
      nodes { id type label revision at reason editor { id name } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);
