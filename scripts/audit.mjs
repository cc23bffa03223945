// Asks the registry which weaknesses are known of what Portolan runs with. Ends with 0 when there are none, with 1 when
// there are, and with 2 when nobody answered; with --may-be-unanswered the last is said, and is no failure.
import { spawnSync } from 'node:child_process';
import { root } from './paths.mjs';

const tolerant = '--may-be-unanswered';
const given = process.argv.slice(2);
const asked = ['--yes', 'pnpm@10.34.9', 'audit', '--prod', '--json', ...given.filter((arg) => arg !== tolerant)];
const { stdout, stderr } = spawnSync('npx', asked, {
  cwd: root,
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
  shell: process.platform === 'win32',
});

/** What the registry said; undefined when it said nothing that can be understood. */
function readAnswer(text) {
  try {
    const answer = JSON.parse(text);
    return answer.advisories === undefined ? undefined : Object.values(answer.advisories);
  } catch {
    return undefined;
  }
}

const weaknesses = readAnswer(stdout);
if (weaknesses === undefined) {
  console.error(
    'NOT AUDITED: the registry did not say which weaknesses it knows of. This is no sign that there are none.',
  );
  console.error(`${stderr}${stdout}`.trim());
  process.exitCode = given.includes(tolerant) ? 0 : 2;
} else if (weaknesses.length > 0) {
  for (const { module_name, severity, title, vulnerable_versions, url } of weaknesses) {
    console.error(`${module_name} ${vulnerable_versions}, ${severity}: ${title} (${url})`);
  }
  process.exitCode = 1;
} else {
  console.log('Audited: the registry knows of no weakness of what Portolan runs with.');
}
