import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { RouteData } from 'astro';
import type { Bundle } from './bundle.ts';
import { listLinks } from './list-links.ts';
import { toAddress, toPageFile } from './page-file.ts';
import { PagesRefused, toProblem } from './problem.ts';

/** Pages wait for the API and for files: four at a time are about 1.6 times faster than one. */
const atOnce = 4;
/** More broken pages than this say nothing new. */
const mostProblems = 20;

export interface WrittenPages {
  /** How many pages each route made. */
  readonly kinds: Record<string, number>;
  /** Addresses inside the site that pages lead to, each with a page that does. */
  readonly links: Map<string, string>;
  readonly bytes: number;
  readonly pages: number;
}

interface Planned {
  readonly path: string;
  readonly file: string;
  readonly route: RouteData;
}

/** The pages that there are, each address once: of two routes with the same one the earlier has it. */
async function planPages({ listPaths, assetsDir }: Bundle): Promise<Planned[]> {
  const planned = new Map<string, Planned>();
  for (const { pathname, route } of await listPaths()) {
    const file = toPageFile(pathname, route);
    if (planned.has(file) || existsSync(join(assetsDir, file))) continue;
    planned.set(file, { path: toAddress(pathname, route), file, route });
  }
  return [...planned.values()];
}

/** Makes every page of the current edition below `dir`. Throws `PagesRefused` with what cannot be made. */
export async function writePages(
  bundle: Bundle,
  dir: string,
  progress: (done: number, total: number) => void,
): Promise<WrittenPages> {
  const planned = await planPages(bundle);
  const kinds: Record<string, number> = {};
  const links = new Map<string, string>();
  const problems: ReturnType<typeof toProblem>[] = [];
  let bytes = 0;
  let done = 0;
  const queue = planned.values();
  const write = async () => {
    for (const { path, file, route } of queue) {
      if (problems.length >= mostProblems) return;
      try {
        const response = await bundle.render(path, route);
        const body = Buffer.from(await response.arrayBuffer());
        const target = join(dir, file);
        await mkdir(dirname(target), { recursive: true });
        await writeFile(target, body);
        bytes += body.length;
        kinds[route.route] = (kinds[route.route] ?? 0) + 1;
        if (file.endsWith('.html')) for (const link of listLinks(body)) if (!links.has(link)) links.set(link, path);
      } catch (error) {
        problems.push(toProblem(`The page "${path}" cannot be made: ${(error as Error).message}`, path));
      }
      done += 1;
      progress(done, planned.length);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, write));
  if (problems.length > 0) throw new PagesRefused(problems);
  return { kinds, links, bytes, pages: planned.length };
}
