import { readdirSync } from 'node:fs';
import type { RouteData } from 'astro';
import { currentEdition } from '../edition/edition.ts';
import { digestOf, noting } from '../edition/notes.ts';
import { type Bundle, keyOf } from './bundle.ts';
import type { Earlier } from './earlier.ts';
import type { RouteMade } from './made-of.ts';
import { toAddress, toPageFile } from './page-file.ts';

export interface Planned {
  readonly path: string;
  readonly file: string;
  readonly route: RouteData;
  /** The digest of what the page is given by its route. */
  readonly given: string | undefined;
  /** Whether it is as it was in the earlier release. */
  readonly isSame: boolean;
}

export interface Plan {
  readonly routes: ReadonlyMap<string, RouteMade>;
  readonly pages: readonly Planned[];
}

/** The pages that there are, each address once: of two routes with the same one the earlier has it. */
export async function planPages(bundle: Bundle, earlier: Earlier | undefined): Promise<Plan> {
  const routes = new Map<string, RouteMade>();
  const pages = new Map<string, Planned>();
  const assets = new Set(readdirSync(bundle.assetsDir, { recursive: true, encoding: 'utf8' }));
  for (const route of bundle.routes) {
    const { isListedAnew, ...made } = await planRoute(bundle, route, earlier);
    routes.set(keyOf(route), made);
    for (const [pathname, given] of made.paths) {
      const file = toPageFile(pathname, route);
      if (pages.has(file) || assets.has(file)) continue;
      const before = earlier?.madeOf.pages.get(file);
      const isSame =
        before !== undefined &&
        before.route === route.route &&
        (!isListedAnew || (given !== undefined && given === before.given)) &&
        (await earlier?.areSame(before.inputs)) === true;
      pages.set(file, { path: toAddress(pathname, route), file, route, given, isSame });
    }
  }
  return { routes, pages: [...pages.values()] };
}

async function planRoute(
  bundle: Bundle,
  route: RouteData,
  earlier: Earlier | undefined,
): Promise<RouteMade & { isListedAnew: boolean }> {
  const before = earlier?.madeOf.routes.get(keyOf(route));
  if (before !== undefined && (await earlier?.areSame(before.inputs))) {
    earlier?.takePaths(keyOf(route));
    return { ...before, isListedAnew: false };
  }
  const { value, inputs } = await noting(() => bundle.listPaths(route));
  const isAddressed = route.pathname === undefined;
  const paths = new Map(value.map(({ pathname, props }) => [pathname, isAddressed ? digestOfProps(props) : '']));
  return { inputs, paths, isListedAnew: true };
}

/** Makes sure that Astro knows the pages of a route, so that none of them seems made of what their list is made of. */
export async function knowPaths(bundle: Bundle, route: RouteData): Promise<void> {
  if (route.pathname !== undefined || currentEdition().staticPaths[keyOf(route)] !== undefined) return;
  await noting(() => bundle.listPaths(route));
}

class NotComparable extends Error {}

const isPlain = (value: object): boolean =>
  Array.isArray(value) || [Object.prototype, null].includes(Object.getPrototypeOf(value));

/** The digest of what a page is given; undefined when text does not tell it, as of a function. */
function digestOfProps(props: unknown): string | undefined {
  try {
    const text = JSON.stringify(props, (_, value) => {
      const isData = typeof value === 'object' ? value === null || isPlain(value) : typeof value !== 'function';
      if (!isData) throw new NotComparable();
      return value;
    });
    return digestOf(text ?? '');
  } catch (error) {
    if (error instanceof NotComparable) return undefined;
    throw error;
  }
}
