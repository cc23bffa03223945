import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PageProblem } from '@portolan/schema/renderer';
import { fileOf, findBrokenLinks } from '../releases/check-release.ts';
import { listLinks } from './list-links.ts';
import type { MadeOf } from './made-of.ts';
import type { WrittenPages } from './write-pages.ts';

/** The links of a release before with those of pages that were made since. */
export function joinLinks(before: MadeOf['links'] = new Map(), written: WrittenPages): MadeOf['links'] {
  const links = new Map<string, string | undefined>();
  for (const [link, page] of before) {
    // What a page that was made again leads to now is told by itself.
    links.set(link, page !== undefined && written.links.has(page) ? undefined : page);
  }
  for (const [page, own] of written.links)
    for (const link of own) if (links.get(link) === undefined) links.set(link, page);
  return links;
}

type Release = Pick<MadeOf, 'pages' | 'links'> & {
  readonly before: MadeOf['pages'];
  readonly written: WrittenPages;
};

/** Links of pages that were not made again to pages that are no longer there. */
export async function findLinksToGone(dir: string, { before, pages, links, written }: Release): Promise<PageProblem[]> {
  const isGone = (link: string) => {
    const file = fileOf(link).slice(1);
    return before.has(file) && !pages.has(file);
  };
  const gone = new Set([...links.keys()].filter(isGone));
  if (gone.size === 0) return [];
  const found: [link: string, page: string][] = [];
  for (const [file, { path }] of pages) {
    if (!file.endsWith('.html') || written.pages.has(file)) continue;
    for (const link of listLinks(await readFile(join(dir, file)))) if (gone.has(link)) found.push([link, path]);
  }
  return findBrokenLinks(dir, found);
}
