/** What the API allows, as it tells in `docs/querying.md`. */
export const limits = {
  levels: 12,
  rootFields: 20,
  aliases: 30,
  tokens: 2_000,
  kibibytes: 128,
  page: 200,
  usualPage: 20,
  ids: 100,
  results: 100,
  searchCharacters: 200,
  aliasCharacters: 63,
} as const;
