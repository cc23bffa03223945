import { graphql, type ResultOf } from '../api/graphql.ts';
import { partnerLinkFragment } from './partner.ts';

/** What a list says about a programme. */
export const programmeCardFragment = graphql(
  `
  fragment ProgrammeCard on Programme {
    slug
    title(locale: $locale) { value locale }
    summary(locale: $locale) { value locale }
    kind
    isDemonstration
    eqfLevels
    languages { language cefrLevel }
    partners {
      role
      partner { ...PartnerLink }
    }
    editions { isOpen }
  }
`,
  [partnerLinkFragment],
);

export const programmeListQuery = graphql(
  `
  query ProgrammeList($locale: Locale!, $first: Int!, $after: String) {
    programmes(first: $first, after: $after, orderBy: { field: TITLE }) {
      nodes { ...ProgrammeCard }
      pageInfo { hasNextPage endCursor }
    }
  }
`,
  [programmeCardFragment],
);

export type ProgrammeCard = ResultOf<typeof programmeCardFragment>;
