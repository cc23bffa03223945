import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectRoot } from '../helpers/project-files.ts';

it('every test that is named for an attack or a fault is there', async () => {
  const told = await readFile(join(projectRoot, 'docs/security.md'), 'utf8');
  const named = Array.from(
    told.matchAll(/`((?:api|data|desk|e2e|faults|house|operate|publish)\/[a-z-]+)`/g),
    ([, name]) => name,
  );
  expect(named.length).toBeGreaterThan(40);
  expect(named.filter((name) => !existsSync(join(projectRoot, 'tests', `${name}.test.ts`)))).toEqual([]);
});
