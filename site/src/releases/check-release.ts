import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { PageProblem, ReleaseFacts } from '@portolan/schema/renderer';
import { toProblem } from '../resident/problem.ts';

/** A few records may go in one evening; half of many do not. */
const fewPages = 10;
const largestPageBytes = 5_000_000;
const mostBrokenLinks = 20;

/** The file that a server gives for an address inside the site. */
const fileOf = (path: string): string => (path.endsWith('/') ? `${path}index.html` : path);

/** Links of pages that lead to no page, with a page that has each. */
export const findBrokenLinks = (dir: string, links: ReadonlyMap<string, string>): PageProblem[] =>
  [...links]
    .filter(([link]) => !existsSync(join(dir, fileOf(link))))
    .slice(0, mostBrokenLinks)
    .map(([link, page]) => toProblem(`The page "${page}" leads to "${link}", which is not there.`, page));

/**
 * Kinds of pages that the release has far fewer of than the one that is live: rather a mistake in the data or in a
 * query than what somebody wanted.
 */
export function findLosses(now: Pick<ReleaseFacts, 'kinds'>, before: Pick<ReleaseFacts, 'kinds'>): PageProblem[] {
  return Object.entries(before.kinds).flatMap(([route, count]) => {
    const left = now.kinds[route] ?? 0;
    const isListed = !route.includes('[slug]') && left === 0;
    const isCollapsed = count >= fewPages && left < count / 2;
    if (!isListed && !isCollapsed) return [];
    return [
      toProblem(
        `The live portal has ${count} pages of the kind "${route}", this one would have ${left}. If that is meant, let the portal be rebuilt with the loss accepted.`,
      ),
    ];
  });
}

/** Pages that are empty or far too large. */
export async function findBadSizes(dir: string): Promise<PageProblem[]> {
  const files = (await readdir(dir, { recursive: true })).filter((name) => name.endsWith('.html'));
  const problems: PageProblem[] = [];
  for (const file of files) {
    const { size } = await stat(join(dir, file));
    const path = `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`;
    if (size === 0) problems.push(toProblem(`The page "${path}" is empty.`, path));
    if (size > largestPageBytes) {
      problems.push(
        toProblem(`The page "${path}" has ${size} bytes; more than ${largestPageBytes} load too long.`, path),
      );
    }
  }
  return problems;
}
