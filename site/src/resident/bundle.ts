import { fileURLToPath } from 'node:url';
import { type AstroIntegration, type AstroPrerenderer, build, type RouteData } from 'astro';
import { currentEdition } from '../edition/edition.ts';

/** The part of the application inside a bundle that Astro hands to nobody, by its names there. */
interface BundledApp {
  readonly manifest: { routes: readonly { readonly routeData: RouteData }[] };
  readonly routeCache: object;
}

export interface ListedPath {
  readonly pathname: string;
  /** What the page is given by its route. */
  readonly props: unknown;
}

/** The pages as code, ready to make any of them at any time. */
export interface Bundle {
  /** Styles, scripts, fonts and the files that are public as they are. */
  readonly assetsDir: string;
  readonly routes: readonly RouteData[];
  /** The pages of a route that the content of the current edition makes. */
  listPaths(route: RouteData): Promise<ListedPath[]>;
  /** Throws when the page cannot be made; an error called `NoMatchingStaticPathFound` says that the route has no such page. */
  render(pathname: string, route: RouteData): Promise<Response>;
}

const origin = 'http://site';

/** Under what Astro keeps the pages of a route. */
export const keyOf = ({ route, component }: RouteData): string => `${route}_${component}`;

/**
 * Bundles the site once, as `astro build` does, and stays where Astro would make the pages: Astro waits for the list of
 * pages, which it never gets. The bundle lives as long as the process.
 */
export function bundleSite(assetsDir: string): Promise<Bundle> {
  return new Promise((resolve, reject) => {
    const stay: AstroIntegration = {
      name: 'stay',
      hooks: {
        'astro:build:start': ({ setPrerenderer }) =>
          setPrerenderer((original) => ({
            ...original,
            name: 'portolan:resident',
            getStaticPaths: () => {
              resolve(toBundle(original, assetsDir));
              return new Promise(() => {});
            },
          })),
      },
    };
    const root = fileURLToPath(new URL('../../', import.meta.url));
    build({ root, outDir: assetsDir, logLevel: 'silent', integrations: [stay] }).catch(reject);
  });
}

function toBundle(original: AstroPrerenderer, assetsDir: string): Bundle {
  const { app } = original as { app?: BundledApp };
  if (app?.manifest === undefined || app.routeCache === undefined) {
    throw new Error('This version of Astro keeps its routes elsewhere: adapt "site/src/resident/bundle.ts" to it.');
  }
  // Astro keeps the pages of a route for good; here they belong to one edition, and several are made at once.
  Object.defineProperty(app.routeCache, 'cache', { get: () => currentEdition().staticPaths, set: () => {} });
  return {
    assetsDir,
    routes: app.manifest.routes.map(({ routeData }) => routeData).filter(({ prerender }) => prerender),
    listPaths: async (route) => {
      const { manifest } = app;
      const all = manifest.routes;
      // Astro reads the list of routes at once, before it waits for anything.
      manifest.routes = all.filter(({ routeData }) => routeData === route);
      const listing = original.getStaticPaths();
      manifest.routes = all;
      const listed = await listing;
      const kept = currentEdition().staticPaths[keyOf(route)] as { staticPaths: { props?: unknown }[] } | undefined;
      return listed.map(({ pathname }, index) => ({ pathname, props: kept?.staticPaths[index]?.props }));
    },
    render: async (pathname, routeData) => {
      const request = new Request(new URL(encodeURI(pathname), origin));
      const answer = await original.render(request, { routeData, collectMetadata: false });
      return answer instanceof Response ? answer : answer.response;
    },
  };
}
