import { globSync } from 'node:fs';
import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the whole project, with a separator at the end. */
export const projectRoot = fileURLToPath(new URL('../../', import.meta.url));

const notWritten = new Set(['node_modules', 'dist', 'screenshots', '.astro', '.git', '.portolan']);

/** Files that people wrote, by glob patterns from the root; paths with `/`, sorted. */
export function listProjectFiles(...patterns: string[]): string[] {
  const exclude = (path: string) => notWritten.has(path.slice(path.lastIndexOf(sep) + 1));
  return globSync(patterns, { cwd: projectRoot, exclude })
    .map((path) => path.replaceAll(sep, '/'))
    .sort();
}
