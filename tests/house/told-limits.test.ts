import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { limitsTable } from '../helpers/limits-table.ts';
import { projectRoot } from '../helpers/project-files.ts';

/** Without what only makes columns stand below each other. */
const toPlainTable = (text: string) =>
  text
    .replaceAll(/ +/g, ' ')
    .replaceAll(/\| ?:?-+:? ?(?=\|)/g, '|-')
    .trim();

it('the documents tell the limits that the code has', async () => {
  const told = await readFile(join(projectRoot, 'docs/security.md'), 'utf8');
  expect(toPlainTable(told)).toContain(toPlainTable(limitsTable()));
});
