import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const listFiles = (dir: string): string[] =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(dir.length + 1))
    .sort();

/** The page that says when the portal was built, and the place where it does. */
const statusPage = /^[a-z]{2}\/status\/index\.html$/;
const lastTime = /(.*)<time datetime="[^"]*">[^<]*<\/time>/s;

function read(dir: string, file: string): string {
  const bytes = readFileSync(join(dir, file));
  if (!statusPage.test(file)) return bytes.toString('latin1');
  const [before = '', ...after] = bytes.toString('utf8').split('id="records"');
  return [before.replace(lastTime, '$1'), ...after].join('');
}

/** The files that two releases do not have alike, the moment of the build aside. */
export function listDifferences(one: string, other: string): string[] {
  const [ones, others] = [listFiles(one), listFiles(other)];
  const [inOne, inOther] = [new Set(ones), new Set(others)];
  return [
    ...ones.filter((file) => !inOther.has(file)).map((file) => `only in the first: ${file}`),
    ...others.filter((file) => !inOne.has(file)).map((file) => `only in the second: ${file}`),
    ...ones.filter((file) => inOther.has(file) && read(one, file) !== read(other, file)),
  ];
}
