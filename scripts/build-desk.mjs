import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fingerprint } from './fingerprint.mjs';
import { deskDist, root } from './paths.mjs';
import { StartError } from './run-api.mjs';

const sources = [
  'site/desk',
  'site/src/i18n',
  'site/src/styles',
  'site/src/search/fold.ts',
  'site/public/favicon.svg',
  'schema/schema.graphql',
  'schema/src/vocabularies',
  'schema/src/record-links.ts',
  'pnpm-lock.yaml',
];

/** Builds the editors' desk, unless it is of these sources and this contract already. Publishing never builds it. */
export async function buildDesk(outDir = deskDist) {
  const now = fingerprint(sources);
  const stamp = `${outDir}/.fingerprint`;
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return;
  const child = spawn(
    process.execPath,
    [`${root}site/desk/node_modules/vite/bin/vite.js`, 'build', '--logLevel', 'warn'],
    {
      cwd: `${root}site/desk`,
      env: { ...process.env, NODE_ENV: 'production', PORTOLAN_DESK_DIR: outDir },
      stdio: 'inherit',
    },
  );
  const code = await new Promise((resolve) => child.once('exit', (code, signal) => resolve(code ?? signal)));
  if (code !== 0) throw new StartError(`The desk was not built (${code}); the reason stands above.`);
  writeFileSync(stamp, now);
}
