import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { listProjectFiles, projectRoot } from '../helpers/project-files.ts';

const mostLines = 300;

it(`no source file is longer than ${mostLines} lines`, async () => {
  const sources = listProjectFiles('**/*.{ts,mjs,js,astro,css}').filter((path) => !path.endsWith('.d.ts'));
  const long: string[] = [];
  for (const path of sources) {
    const lines = (await readFile(join(projectRoot, path), 'utf8')).trimEnd().split('\n').length;
    if (lines > mostLines) long.push(`${path}: ${lines} lines`);
  }
  expect(sources.length).toBeGreaterThan(200);
  expect(long).toEqual([]);
});
