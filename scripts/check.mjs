import { spawnSync } from 'node:child_process';
import { root } from './paths.mjs';

/** Everything that must hold before a change lands, fastest first; the first failure ends it. */
const steps = [
  ['format and lint', '', 'node_modules/@biomejs/biome/bin/biome', ['check', '--error-on-warnings']],
  ['types of the contract', 'site', 'node_modules/gql.tada/bin/cli.js', ['generate-output']],
  ['types of the contract', 'site/desk', 'node_modules/gql.tada/bin/cli.js', ['generate-output']],
  ['types', '', 'node_modules/typescript/bin/tsc', ['-p', '.']],
  ['queries against the contract', 'site', 'node_modules/gql.tada/bin/cli.js', ['check']],
  ['queries of the desk against the contract', 'site/desk', 'node_modules/gql.tada/bin/cli.js', ['check']],
  ['types of the desk', 'site/desk', 'node_modules/typescript/bin/tsc', ['-p', '.']],
  ['types of the portal', 'site', 'node_modules/astro/bin/astro.mjs', ['check', '--silent']],
  ['tests', '', 'node_modules/vitest/vitest.mjs', ['run']],
  ['every page by the Nu HTML checker', '', 'tests/audits/html-nu.ts', []],
];

for (const [name, folder, program, args] of steps) {
  console.log(`\n— ${name}: ${program.split('/').at(-1)} ${args.join(' ')}`);
  const { status, signal } = spawnSync(process.execPath, [`${root}${folder}/${program}`, ...args], {
    cwd: `${root}${folder}`,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: 'inherit',
  });
  if (status !== 0) {
    console.error(`\nThe step "${name}" failed (${status ?? signal}).`);
    process.exit(1);
  }
}
