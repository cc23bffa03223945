const apiUrl = process.env['API_URL'] || 'http://127.0.0.1:4000/graphql';

/** Every environment variable that the site reads, with its default. */
export const env = {
  /** The GraphQL endpoint that a build reads. */
  apiUrl,
  /** By which the API knows the process that makes the pages, and lets it ask for everything. */
  apiToken: process.env['API_TOKEN'] || undefined,
  /** Where the API is for everybody else, without `/graphql`: what the page for developers tells. */
  publicApiUrl: process.env['PUBLIC_API_URL'] || new URL(apiUrl).origin,
  /** Where the built site will be served; canonical addresses and feeds start with it. */
  siteUrl: process.env['SITE_URL'] || 'http://127.0.0.1:4321',
  /** Whether each page has an image of its own for those who link to it; without, one image serves all. */
  hasImagePerPage: process.env['SHARE_IMAGES'] !== 'false',
  /** Where the releases are that the bundled static server serves, from the root of the checkout. */
  siteDir: process.env['PORTOLAN_SITE_DIR'] || '.portolan/site',
  /** The port of the bundled static server. */
  sitePort: Number(process.env['SITE_PORT'] || 4321),
};
