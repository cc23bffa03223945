import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { RouteData } from 'astro';
import { currentEdition } from '../edition/edition.ts';
import { digestOf, noting } from '../edition/notes.ts';
import { findBadSize } from '../releases/check-release.ts';
import type { Bundle } from './bundle.ts';
import { listLinks } from './list-links.ts';
import type { PageMade } from './made-of.ts';
import { knowPaths, type Planned } from './plan-pages.ts';
import { PagesRefused, toProblem } from './problem.ts';

/** Pages wait for the API and for files: four at a time are about 1.6 times faster than one. */
const atOnce = 4;
/** More broken pages than this say nothing new. */
const mostProblems = 20;

export interface WrittenPages {
  /** By file, from the root of the site. */
  readonly pages: ReadonlyMap<string, PageMade>;
  /** Where each of the pages leads inside the site, by its address. */
  readonly links: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Makes pages of the current edition below `dir`. Throws `PagesRefused` with what cannot be made. */
export async function writePages(
  bundle: Bundle,
  dir: string,
  planned: readonly Planned[],
  progress: (done: number, total: number) => void,
): Promise<WrittenPages> {
  const pages = new Map<string, PageMade>();
  const links = new Map<string, ReadonlySet<string>>();
  const problems: ReturnType<typeof toProblem>[] = [];
  let done = 0;
  const queue = planned.values();
  const listed = new Map<RouteData, Promise<void>>();
  const write = async ({ path, file, route, given }: Planned) => {
    const known = listed.get(route) ?? knowPaths(bundle, route);
    listed.set(route, known);
    await known;
    const { value, inputs, images } = await noting(async () => {
      const response = await bundle.render(path, route);
      return Buffer.from(await response.arrayBuffer());
    });
    const target = join(dir, file);
    // The file that is there may be that of another release too.
    await rm(target, { force: true });
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, value);
    for (const [name, order] of images) currentEdition().imageOrders.set(name, order);
    const isPage = file.endsWith('.html');
    if (isPage) links.set(path, listLinks(value));
    const badSize = isPage ? findBadSize(path, value.length) : undefined;
    if (badSize !== undefined) problems.push(badSize);
    pages.set(file, {
      path,
      route: route.route,
      given,
      inputs,
      digest: digestOf(value),
      bytes: value.length,
      images: [...images.keys()],
    });
  };
  const writeEach = async () => {
    for (const page of queue) {
      if (problems.length >= mostProblems) return;
      await write(page).catch((error) => {
        problems.push(toProblem(`The page "${page.path}" cannot be made: ${(error as Error).message}`, page.path));
      });
      done += 1;
      progress(done, planned.length);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, writeEach));
  if (problems.length > 0) throw new PagesRefused(problems);
  return { pages, links };
}
