import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { projectRoot } from '../helpers/project-files.ts';

/** Licences by what packages say: of several joined by "OR" one is enough, of several joined by "AND" all are needed. */
const isAllowed = (expression: string, allowed: ReadonlySet<string>): boolean =>
  expression
    .replaceAll(/[()]/g, '')
    .split(' OR ')
    .some((one) => one.split(' AND ').every((name) => allowed.has(name)));

it('every package that is installed has a licence that may come in', async () => {
  const allowed = new Set(Object.keys(JSON.parse(await readFile(join(projectRoot, 'licences.json'), 'utf8'))));
  const { stdout } = await promisify(execFile)('npx', ['--yes', 'pnpm@10.34.9', 'licenses', 'list', '--json'], {
    cwd: projectRoot,
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32',
  });
  const found = Object.entries(JSON.parse(stdout) as Record<string, { name: string }[]>);
  expect(found.flatMap(([, packages]) => packages).length).toBeGreaterThan(500);
  const others = found.filter(([expression]) => !isAllowed(expression, allowed));
  expect(
    others.map(([expression, packages]) => `${expression}: ${packages.map(({ name }) => name).join(', ')}`),
  ).toEqual([]);
}, 240_000);
