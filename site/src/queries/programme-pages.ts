import { graphql, type ResultOf } from '../api/graphql.ts';
import { callRowFragment } from './call.ts';
import { documentRowFragment } from './document.ts';
import { programmeCardFragment } from './programme.ts';
import { strategyRowFragment } from './strategy.ts';

/** Everything that the pages of single programmes show. */
export const programmePagesQuery = graphql(
  `
  query ProgrammePages($locale: Locale!, $first: Int!, $after: String) {
    programmes(first: $first, after: $after) {
      nodes {
        ...ProgrammeCard
        body(locale: $locale) { value locale }
        iscedFields
        ects
        duration { value unit }
        fundingScheme
        fundingLabel(locale: $locale) { value locale }
        accreditation { body from to status }
        website
        sessions: editions {
          slug
          title(locale: $locale) { value locale }
          startsOn
          endsOn
          applicationDeadlineAt
          timeZone
          isOpen
          places
          fee { amount currency }
          url
        }
        calls(first: 200, orderBy: { field: DEADLINE }) {
          nodes { ...CallRow }
        }
        documents(first: 200) {
          nodes { ...DocumentRow }
        }
        strategies(first: 200) {
          nodes { ...StrategyRow }
        }
        translations
        sources
        verifiedOn
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`,
  [programmeCardFragment, callRowFragment, documentRowFragment, strategyRowFragment],
);

export type ProgrammePage = ResultOf<typeof programmePagesQuery>['programmes']['nodes'][number];
