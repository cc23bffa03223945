import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listProjectFiles, projectRoot } from '../helpers/project-files.ts';

const link = /\[[^\]]*\]\(\s*<?([^)\s>]+)>?[^)]*\)|^\[[^\]]+\]:\s*(\S+)/gm;
const code = /^(```|~~~)[\s\S]*?^\1|`[^`\n]*`/gm;

const proseOf = (path: string) => readFileSync(path, 'utf8').replace(code, '');

/** The fragments that lead to the headings of a Markdown file, as code hosts make them. */
function anchorsOf(path: string): string[] {
  const headings = readFileSync(path, 'utf8')
    .replace(/^(```|~~~)[\s\S]*?^\1/gm, '')
    .matchAll(/^#{1,6}\s+(.+?)\s*#*$/gm);
  return Array.from(headings, ([, text = '']) =>
    text
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

/** Why a link from the file leads nowhere, or undefined. */
function reasonItIsBroken(file: string, target: string): string | undefined {
  const [path = '', fragment] = decodeURIComponent(target).split('#');
  const found = path === '' ? file : resolve(dirname(file), path);
  if (relative(projectRoot, found).startsWith('..')) return `"${target}" leads out of the project`;
  if (!existsSync(found)) return `"${target}" is not there`;
  if (fragment && found.endsWith('.md') && !anchorsOf(found).includes(fragment))
    return `"${target}" has no such heading`;
  return undefined;
}

describe('the links of the documentation', () => {
  it.each(listProjectFiles('**/*.md'))('lead somewhere in %s', (path) => {
    const file = join(projectRoot, path);
    const targets = Array.from(proseOf(file).matchAll(link), ([, inline, reference]) => inline ?? reference ?? '');
    const own = targets.filter((target) => !/^[a-z]+:/.test(target));
    expect(own.map((target) => reasonItIsBroken(file, target)).filter(Boolean)).toEqual([]);
  });
});
