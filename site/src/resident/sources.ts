import { fingerprint } from '../../../scripts/fingerprint.mjs';

/** What pages are made with, from the root of the checkout. */
const sources = [
  ...['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'].map((name) => `site/${name}`),
  'schema/src',
  'schema/schema.graphql',
  'pnpm-lock.yaml',
];

export const fingerprintSources = (): string => fingerprint(sources);
