import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { build, stop } from 'esbuild';
import { fingerprint } from './fingerprint.mjs';
import { apiBundle, root } from './paths.mjs';

const sources = ['api/src', 'drizzle/src', 'schema/src', 'pnpm-lock.yaml', 'scripts/build-api.mjs'];
const stamp = `${apiBundle}.fingerprint`;

/** Bundles the API and the command line into one file each and what they read when needed, unless the bundles are of these sources already. */
export async function buildApi() {
  const now = fingerprint(sources);
  if (existsSync(apiBundle) && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return;
  await build({
    entryPoints: { server: `${root}api/src/server.ts`, portolan: `${root}api/src/cli/portolan.ts` },
    outdir: dirname(apiBundle),
    outExtension: { '.js': '.mjs' },
    bundle: true,
    // What is read when needed is a file of its own; in the file of who needs it, what it needs would be read at each start.
    splitting: true,
    chunkNames: '[name]-[hash]',
    platform: 'node',
    target: 'node26',
    format: 'esm',
    minifyWhitespace: true,
    sourcemap: true,
    logLevel: 'warning',
    tsconfig: `${root}tsconfig.json`,
    // GraphQL looks into every type twice where this is not said.
    define: { 'process.env.NODE_ENV': '"production"', 'globalThis.process.env.NODE_ENV': '"production"' },
    // PGlite finds its WebAssembly and sharp its library beside themselves. The query editor, signing in, reading PDF and
    // judging passwords are megabytes that a process may never need. class-validator is type-graphql's own option,
    // which the schema does not use.
    external: [
      '@better-auth/*',
      '@electric-sql/pglite',
      '@electric-sql/pglite/*',
      '@graphql-yoga/render-graphiql',
      '@zxcvbn-ts/*',
      'better-auth',
      'better-auth/*',
      'class-validator',
      'sharp',
      'unpdf',
    ],
    banner: {
      js: "import { createRequire as createRequireOf } from 'node:module';const require = createRequireOf(import.meta.url);",
    },
  });
  await stop();
  writeFileSync(stamp, now);
}
