import { defineConfig } from 'vitest/config';

const databases = { globalSetup: ['tests/helpers/find-postgres.ts'], testTimeout: 30_000, hookTimeout: 120_000 };
const builtSite = { globalSetup: ['tests/helpers/built-site.ts'], testTimeout: 60_000, hookTimeout: 60_000 };

/** One project a folder of `tests/`, with what all of them share. */
const project = (name: string, test: object = {}) => ({
  extends: true as const,
  test: { name, include: [`tests/${name}/**/*.test.ts`], ...test },
});

export default defineConfig({
  // Node and Vite would otherwise load two copies of graphql, which refuse each other's schemas.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    // An embedded database takes a core and 300 MB: two files at a time, each in a process of its own.
    pool: 'forks',
    maxWorkers: 2,
    // A machine of others now and then stands still for longer than a person would wait. What fails twice is broken.
    retry: process.env.CI === undefined ? 0 : 1,
    projects: [
      // Files share a process: to load the API, and to open an embedded database, takes seconds each.
      project('api', { ...databases, isolate: false }),
      project('data', databases),
      project('house', { testTimeout: 60_000 }),
      // After the others. Files share a process: parsing the whole site once takes seconds and 700 MB.
      project('site', { ...builtSite, isolate: false, sequence: { groupOrder: 1 } }),
      // Browsers, and starts that mostly wait, fill each other's gaps: three at a time.
      project('e2e', {
        maxWorkers: 3,
        ...builtSite,
        globalSetup: ['tests/helpers/find-chromium.ts', 'tests/helpers/built-site.ts'],
        testTimeout: 300_000,
        maxConcurrency: 2,
        sequence: { groupOrder: 2 },
      }),
      project('desk', {
        globalSetup: ['tests/helpers/find-chromium.ts', 'tests/helpers/built-desk.ts'],
        testTimeout: 120_000,
        hookTimeout: 120_000,
        isolate: false,
        maxWorkers: 3,
        sequence: { groupOrder: 2 },
      }),
      project('start', {
        globalSetup: ['tests/helpers/built-api.ts'],
        testTimeout: 180_000,
        hookTimeout: 180_000,
        maxWorkers: 3,
        sequence: { groupOrder: 2 },
      }),
      // Servers of PostgreSQL and processes of their own: one file at a time.
      project('operate', {
        globalSetup: ['tests/helpers/built-api.ts', 'tests/helpers/find-postgres.ts'],
        testTimeout: 90_000,
        hookTimeout: 180_000,
        fileParallelism: false,
        sequence: { groupOrder: 3 },
      }),
      // A PostgreSQL and two processes of the API of its own: when nothing else runs.
      project('faults', {
        testTimeout: 120_000,
        hookTimeout: 120_000,
        sequence: { groupOrder: 4 },
      }),
      project('publish', {
        ...databases,
        testTimeout: 90_000,
        isolate: false,
        fileParallelism: false,
        sequence: { groupOrder: 3 },
      }),
    ],
  },
});
