import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { inject } from 'vitest';

export const site = inject('builtSite');

/** Every file of the built site, from its root, with `/`. */
export const siteFiles: readonly string[] = globSync('**/*', { cwd: site.dir, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(site.dir.length).replaceAll(sep, '/'))
  .sort();

export const readSiteFile = (path: string): Buffer => readFileSync(join(site.dir, path));
