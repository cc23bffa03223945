import { graphql } from '../api/graphql.ts';

/** What a link to a task needs: a task is a part of its work package's page. */
export const taskLinkFragment = graphql(`
  fragment TaskLink on Task {
    slug
    number
    title(locale: $locale) { value locale }
    workPackage { slug number }
    project { slug acronym }
  }
`);
