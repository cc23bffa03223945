import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { root } from '../../scripts/paths.mjs';

/** Prints how PostgreSQL goes about each query. The API is loaded from its sources, so it runs by tsx. */
export function printPlans(databaseUrl: string, scale: number): void {
  const tsx = pathToFileURL(createRequire(`${root}package.json`).resolve('tsx')).href;
  const file = fileURLToPath(new URL('./children/explain.ts', import.meta.url));
  const { status } = spawnSync(process.execPath, ['--import', tsx, file, String(scale)], {
    env: { ...process.env, DATABASE_URL: databaseUrl, TSX_TSCONFIG_PATH: `${root}tsconfig.json` },
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error(`The plans could not be printed (${status}).`);
}
