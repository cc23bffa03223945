import { graphql } from '../api/graphql.ts';

/** What a list says about a work package. */
export const workPackageRowFragment = graphql(`
  fragment WorkPackageRow on WorkPackage {
    slug
    number
    title(locale: $locale) { value locale }
    kind
    status
    startsOn
    endsOn
    project { slug acronym }
  }
`);
