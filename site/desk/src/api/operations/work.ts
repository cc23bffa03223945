import { graphql, type ResultOf } from '../graphql.ts';

export const myWorkQuery = graphql(`
  query MyWork {
    myWork {
      drafts { id type label updatedAt note }
      proposals { id type label updatedAt note editor { name } }
      deadlines { id type label at }
      unverified { type count }
      untranslated { type locale missing older }
    }
    changeLog(first: 8) { id type label at editor { name } }
  }
`);

export type MyWork = ResultOf<typeof myWorkQuery>;

export const changeLogQuery = graphql(`
  query ChangeLog($from: LocalDate, $to: LocalDate, $first: Int!) {
    changeLog(from: $from, to: $to, first: $first) {
      cursor
      id
      type
      label
      revision
      at
      reason
      isDeletion
      editor { id name }
    }
  }
`);
