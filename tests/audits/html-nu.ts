// Checks every page of the built portal with the Nu HTML checker, which is the one behind validator.w3.org. It needs
// Java, which npm has not: where there is none, this says so.
import { spawnSync } from 'node:child_process';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildPortal } from '../helpers/build-portal.ts';
import { runFromNpm } from './run-from-npm.ts';

const checker = 'vnu-jar@26.9.27';
const leastJava = 17;
const examples = 3;

interface Message {
  readonly type: string;
  readonly subType?: string;
  readonly message: string;
  readonly url: string;
  readonly lastLine?: number;
  readonly lastColumn?: number;
}

function findJava(): number {
  const { stderr } = spawnSync('java', ['-version'], { encoding: 'utf8' });
  return Number(/version "(\d+)/.exec(stderr ?? '')?.[1] ?? 0);
}

/** Files have no address that a policy could name: browsers judge that (`tests/e2e/policy.test.ts`). */
const ofPolicy = /violates Content Security Policy/;

/** Each fault once, the most frequent first: one of a layout is on thousands of pages. */
function summarise(messages: readonly Message[], dir: string): string[] {
  const same = Map.groupBy(messages, ({ type, subType, message }) => `${subType ?? type}: ${message}`);
  return [...same]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([fault, found]) => {
      const places = found
        .slice(0, examples)
        .map(({ url, lastLine, lastColumn }) => `/${relative(dir, fileURLToPath(url))}:${lastLine}:${lastColumn}`);
      return `${fault}\n  ${found.length} times, such as ${places.join(', ')}`;
    });
}

const java = findJava();
if (java < leastJava) {
  const found = java === 0 ? 'there is no Java here' : `Java here is ${java}`;
  console.warn(`! LEFT OUT: the Nu HTML checker was not run; it needs Java ${leastJava} or newer, and ${found}.`);
} else {
  const { dir } = await buildPortal();
  const args = ['--skip-non-html', '--stdout', '--format', 'json', '--exit-zero-always', dir];
  const { messages: all } = JSON.parse(await runFromNpm(checker, args)) as { messages: Message[] };
  const messages = all.filter(({ message }) => !ofPolicy.test(message));
  for (const fault of summarise(messages, dir)) console.error(fault);
  console.log(`The Nu HTML checker found ${messages.length} faults in the pages of ${relative(join('.'), dir)}.`);
  process.exitCode = messages.length === 0 ? 0 : 1;
}
