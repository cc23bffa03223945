import { graphql, type ResultOf } from '../api/graphql.ts';
import { articleCardFragment } from './article.ts';
import { documentRowFragment } from './document.ts';
import { eventRowFragment } from './event.ts';
import { partnerLinkFragment } from './partner.ts';
import { taskLinkFragment } from './task.ts';

/** Everything that the pages of single events show. */
export const eventPagesQuery = graphql(
  `
  query EventPages($locale: Locale!, $first: Int!, $after: String) {
    events(first: $first, after: $after) {
      nodes {
        ...EventRow
        summary(locale: $locale) { value locale }
        body(locale: $locale) { value locale }
        outcome(locale: $locale) { value locale }
        venue(locale: $locale) { value locale }
        address
        coordinates { latitude longitude precision attribution }
        endsAt
        registrationUrl
        registrationDeadlineAt
        capacity
        participantsCount
        audiences
        website
        partners {
          role
          partner { ...PartnerLink }
        }
        network { slug name(locale: $locale) { value locale } }
        project { slug acronym title(locale: $locale) { value locale } }
        tasks { ...TaskLink }
        documents(first: 200) {
          nodes { ...DocumentRow }
        }
        articles(first: 200) {
          nodes { ...ArticleCard }
        }
        translations
        sources
        verifiedOn
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`,
  [eventRowFragment, partnerLinkFragment, taskLinkFragment, documentRowFragment, articleCardFragment],
);

export type EventPage = ResultOf<typeof eventPagesQuery>['events']['nodes'][number];
