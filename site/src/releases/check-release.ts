import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { PageProblem, ReleaseFacts } from '@portolan/schema/renderer';
import { toProblem } from '../resident/problem.ts';

/** A few records may go in one evening; half of many do not. */
const fewPages = 10;
const largestPageBytes = 5_000_000;
const mostBrokenLinks = 20;

/** The file that a server gives for an address inside the site. */
export const fileOf = (path: string): string => (path.endsWith('/') ? `${path}index.html` : path);

/** Links of pages that lead to no page, with a page that has each. */
export const findBrokenLinks = (dir: string, links: Iterable<readonly [link: string, page: string]>): PageProblem[] =>
  [...links]
    .filter(([link]) => !existsSync(join(dir, fileOf(link))))
    .slice(0, mostBrokenLinks)
    .map(([link, page]) => toProblem(`The page "${page}" leads to "${link}", which is not there.`, page));

/**
 * Kinds of pages that the release has far fewer of than the one that is live: rather a mistake in the data or in a
 * query than what somebody wanted. Pages of a route that the code no longer has went with it.
 */
export function findLosses(
  now: Pick<ReleaseFacts, 'kinds'>,
  before: Pick<ReleaseFacts, 'kinds'>,
  routes: ReadonlySet<string>,
): PageProblem[] {
  return Object.entries(before.kinds).flatMap(([route, count]) => {
    const left = now.kinds[route] ?? 0;
    const isListed = !route.includes('[slug]') && left === 0;
    const isCollapsed = count >= fewPages && left < count / 2;
    if (!routes.has(route) || (!isListed && !isCollapsed)) return [];
    return [
      toProblem(
        `The live portal has ${count} pages of the kind "${route}", this one would have ${left}. If that is meant, let the portal be rebuilt with the loss accepted.`,
      ),
    ];
  });
}

/** What is wrong with a page that is empty or far too large. */
export function findBadSize(path: string, bytes: number): PageProblem | undefined {
  if (bytes === 0) return toProblem(`The page "${path}" is empty.`, path);
  if (bytes <= largestPageBytes) return undefined;
  return toProblem(`The page "${path}" has ${bytes} bytes; more than ${largestPageBytes} load too long.`, path);
}
