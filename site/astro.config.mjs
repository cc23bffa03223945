import { fileURLToPath } from 'node:url';
import { defineConfig } from 'astro/config';
import { currentEdition } from './src/edition/edition.ts';
import { finishEdition } from './src/edition/finish-edition.ts';
import { env } from './src/env.ts';
import { fallbackLocale, locales } from './src/i18n/locales.ts';
import { fingerprintSources } from './src/resident/sources.ts';

/** A build by Astro alone ends as a release does. */
const finish = {
  name: 'finish-edition',
  hooks: { 'astro:build:done': ({ dir }) => finishEdition(currentEdition(), fileURLToPath(dir)) },
};

export default defineConfig({
  site: env.siteUrl,
  output: 'static',
  trailingSlash: 'always',
  // Pages wait for files, not for each other: four at a time builds large sites about 1.6 times faster.
  build: { concurrency: 4 },
  i18n: {
    locales: [...locales],
    defaultLocale: fallbackLocale,
    // The root page offers the languages itself; Astro's own redirect would hide it.
    routing: { prefixDefaultLocale: true, redirectToDefaultLocale: false },
  },
  integrations: [finish],
  devToolbar: { enabled: false },
  // A build copies these files into the site; while writing pages the API serves them.
  vite: {
    server: { proxy: { '/files/': new URL(env.apiUrl).origin } },
    define: { __SOURCES__: JSON.stringify(fingerprintSources()) },
  },
});
