import { graphql, type ResultOf } from '../api/graphql.ts';

/** Which state of which record an entry of a calendar tells. */
const calendarRecordFragment = graphql(`
  fragment CalendarRecord on Entity {
    id
    slug
    revision
    updatedAt
    isDemonstration
  }
`);

/** What calendars say about events, and whose calendars they belong to. */
export const calendarEventsQuery = graphql(
  `
  query CalendarEvents($locale: Locale!, $first: Int!, $after: String) {
    events(first: $first, after: $after) {
      nodes {
        ...CalendarRecord
        title(locale: $locale) { value locale }
        summary(locale: $locale) { value locale }
        kind
        status
        startsOn
        endsOn
        startsAt
        endsAt
        timeZone
        venue(locale: $locale) { value locale }
        address
        city(locale: $locale) { value locale }
        countryCode
        coordinates { latitude longitude }
        onlineUrl
        partners { partner { slug name(locale: $locale) { value locale } } }
        network { slug name(locale: $locale) { value locale } }
        project { slug acronym }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`,
  [calendarRecordFragment],
);

/** What calendars say about calls. */
export const calendarCallsQuery = graphql(
  `
  query CalendarCalls($locale: Locale!, $first: Int!, $after: String) {
    calls(first: $first, after: $after) {
      nodes {
        ...CalendarRecord
        title(locale: $locale) { value locale }
        summary(locale: $locale) { value locale }
        kind
        deadlineAt
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`,
  [calendarRecordFragment],
);

/** What calendars say about the editions of programmes. */
export const calendarProgrammesQuery = graphql(
  `
  query CalendarProgrammes($locale: Locale!, $first: Int!, $after: String) {
    programmes(first: $first, after: $after) {
      nodes {
        ...CalendarRecord
        title(locale: $locale) { value locale }
        summary(locale: $locale) { value locale }
        kind
        editions {
          slug
          title(locale: $locale) { value locale }
          startsOn
          endsOn
          applicationDeadlineAt
        }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`,
  [calendarRecordFragment],
);

export type CalendarEvent = ResultOf<typeof calendarEventsQuery>['events']['nodes'][number];
export type CalendarCall = ResultOf<typeof calendarCallsQuery>['calls']['nodes'][number];
export type CalendarProgramme = ResultOf<typeof calendarProgrammesQuery>['programmes']['nodes'][number];
