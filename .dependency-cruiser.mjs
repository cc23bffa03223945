const never = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to });

/** Who may import whom. Files of the site that end in `.astro` are not read here: `tests/house/imports.test.ts` does. */
export default {
  forbidden: [
    never(
      'vocabularies-stand-alone',
      'Everybody reads the vocabularies, the site in the browser too, so they bring nothing along.',
      { path: '^schema/src/vocabularies/' },
      { pathNot: '^schema/src/vocabularies/vocabulary[.]ts$' },
    ),
    never(
      'schema-knows-no-table',
      'What the site may import must not bring the tables along.',
      { path: '^schema/src/[^/]+$' },
      { path: '^schema/src/tables/' },
    ),
    never(
      'tables-know-words-only',
      'A table is columns and rules; what normalises or folds values is for those who write rows.',
      { path: '^schema/src/tables/' },
      { path: '^schema/src/', pathNot: '^schema/src/(tables/|vocabularies/|localised-text|scalars|renderer)' },
    ),
    never(
      'schema-imports-nobody',
      'The schema is what all packages share.',
      { path: '^schema/' },
      { path: '^(drizzle|api|site|tests)/' },
    ),
    never(
      'drizzle-knows-only-the-schema',
      'The database and the importer work without any GraphQL or page.',
      { path: '^drizzle/' },
      { path: ['^(api|site|tests)/', '/node_modules/(graphql|type-graphql|fastify)/'] },
    ),
    never('api-knows-no-page', 'The API serves whoever asks.', { path: '^api/' }, { path: '^(site|tests)/' }),
    never(
      'site-reads-through-graphql',
      'The site is one client among others: it shares vocabularies with the API and reads the rest from the contract.',
      { path: '^site/' },
      {
        path: '^(drizzle|api|tests|schema)/',
        pathNot: '^schema/src/(vocabularies/|localised-text|scalars|identifiers|record-links|renderer|limits)',
      },
    ),
    never('nobody-uses-tests', 'What ships must not need what checks it.', { pathNot: '^tests/' }, { path: '^tests/' }),
    never(
      'select-knows-no-noun',
      'The mechanism serves every noun alike; what a noun needs it says in its declaration.',
      { path: '^api/src/select/' },
      { path: '^api/src/(features|graphiql|app|server|config|emit-schema)' },
    ),
    never(
      'errors-know-no-feature',
      'Anything may fail, so anything may import the errors.',
      { path: '^api/src/errors/' },
      { path: '^api/src/', pathNot: '^api/src/errors/' },
    ),
    never(
      'features-are-strangers',
      'Nouns meet in the database and by the names of their types. A value type such as a point on the map may be shared.',
      { path: '^api/src/features/([^/]+)/' },
      { path: '^api/src/features/', pathNot: ['^api/src/features/$1/', '[.]type[.]ts$'] },
    ),
    never(
      'mappings-know-no-type',
      'A mapping says how rows are read; what they look like in GraphQL is the business of the type.',
      { path: '[.]mapping[.]ts$' },
      { path: '[.](type|resolver)[.]ts$' },
    ),
    never(
      'features-are-gathered-once',
      'Only the schema is built from all features; anything else that needs them is a feature.',
      { path: '^api/src/', pathNot: '^api/src/(features/|graphql/create-schema[.]ts$|app[.]ts$)' },
      { path: '^api/src/features/' },
    ),
    never(
      'nobody-imports-an-entry',
      'These files do something when loaded.',
      {},
      { path: ['^api/src/(server|emit-schema|emit-importing|cli/portolan)[.]ts$', '^drizzle/drizzle[.]config[.]ts$'] },
    ),
    never(
      'no-circles',
      'Two files that need each other are one file, or three. The type of what one is handed may come from the giver.',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['/(dist|[.]astro|screenshots)/', '/node_modules/[.]'] },
    // Imports of types count: a package that names another's types depends on it.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.mjs', '.js', '.json'],
    },
  },
};
