/** What is allowed to those who are not signed in, and to those who are. */
export interface Limit {
  /** What is counted, as in "at most 12 levels". */
  readonly of: string;
  readonly anonymous: number;
  readonly signedIn: number;
}

const limit = (of: string, anonymous: number, signedIn = anonymous): Limit => ({ of, anonymous, signedIn });

/** Everything that one request, or one client, may ask of the API. Nothing else says a figure of these. */
export const limits = {
  levels: limit('levels', 12, 16),
  brackets: limit('brackets open at once', 64),
  tokens: limit('tokens', 2_000, 4_000),
  fields: limit('fields, fragments written out', 2_000, 4_000),
  repeats: limit('fields of one name in one place', 30, 60),
  rootFields: limit('root fields', 20, 40),
  aliases: limit('aliases', 30, 60),
  aliasCharacters: limit('characters of an alias', 63),
  directives: limit('directives', 25, 50),
  introspections: limit('fields "__schema" or "__type"', 2),
  records: limit('records asked for, sizes of pages multiplied', 10_000, 50_000),
  points: limit('points', 2_000, 10_000),
  usualPage: limit('records of a page unasked', 20),
  page: limit('records of a page', 200),
  results: limit('results of a search', 100),
  ids: limit('ids given to "nodes"', 100),
  listItems: limit('items of a list in what is sent', 100, 1_000),
  textCharacters: limit('characters of a text in what is sent', 10_000, 200_000),
  searchCharacters: limit('characters of a search text', 200),
  kibibytes: limit('KiB of a request', 128, 1_024),
  jsonLevels: limit('levels of JSON in a request', 32),
  headerKibibytes: limit('KiB of headers', 16),
  headers: limit('headers', 100),
  addressKibibytes: limit('KiB of an address', 8),
  statementMilliseconds: limit('milliseconds of a statement', 1_000, 3_000),
  queryMilliseconds: limit('milliseconds of a query', 2_000, 5_000),
  waitingMilliseconds: limit('milliseconds of waiting for the database', 500, 1_000),
  headersMilliseconds: limit('milliseconds until the headers are there', 5_000),
  bodyMilliseconds: limit('milliseconds until the request is there', 10_000),
  uploadMilliseconds: limit('milliseconds until an upload is there', 60_000),
  requestsAMinute: limit('requests a minute', 300, 1_200),
  pointsAMinute: limit('points a minute', 20_000, 100_000),
  atOnce: limit('requests at once', 10, 20),
  connections: limit('connections of one address', 100),
  wrongSignIns: limit('wrong sign-ins in ten minutes from one address', 10),
  wrongKeys: limit('wrong API keys in ten minutes from one address', 10),
  errorsTold: limit('errors told of one request', 5),
} as const satisfies Record<string, Limit>;

/** What a query costs, in points. */
export const prices = {
  /** A record that may come, or a list in pages. */
  read: 1,
  /** Each count, each facet and a search: statements of their own. */
  count: 25,
  /** How many rows a list without pages is taken to have. */
  unpagedRows: 10,
  /** The schema as a whole, and one type of it. */
  schema: 500,
  type: 25,
} as const;
