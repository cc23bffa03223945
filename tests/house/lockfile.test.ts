import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { projectRoot } from '../helpers/project-files.ts';

const text = await readFile(join(projectRoot, 'pnpm-lock.yaml'), 'utf8');

it('the lockfile names packages and checksums, and no host', () => {
  const { packages } = parse(text) as { packages: Record<string, { resolution: object }> };
  const others = Object.entries(packages).filter(
    ([, { resolution }]) => Object.keys(resolution).join() !== 'integrity',
  );
  expect(Object.keys(packages).length).toBeGreaterThan(100);
  expect(others).toEqual([]);
  expect(text).not.toMatch(/https?:\/\/|git@|ssh:/);
});
