import { graphql, type ResultOf } from '../api/graphql.ts';

/** What a list says about an event. */
export const eventRowFragment = graphql(`
  fragment EventRow on Event {
    slug
    title(locale: $locale) { value locale }
    kind
    reach
    status
    isDemonstration
    startsOn
    endsOn
    startTime
    endTime
    startsAt
    timeZone
    city(locale: $locale) { value locale }
    countryCode
    onlineUrl
  }
`);

/** The events that are still to come, or those that are not, by their first day; events without a date come last. */
export const eventListQuery = graphql(
  `
  query EventList($locale: Locale!, $isUpcoming: Boolean!, $first: Int!, $after: String) {
    events(first: $first, after: $after, filter: { isUpcoming: $isUpcoming }, orderBy: { field: STARTS_ON }) {
      nodes { ...EventRow }
      pageInfo { hasNextPage endCursor }
    }
  }
`,
  [eventRowFragment],
);

export type EventRow = ResultOf<typeof eventRowFragment>;
