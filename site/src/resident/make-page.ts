import type { RenderedPage } from '@portolan/schema/renderer';
import type { Bundle } from './bundle.ts';

/** The page at an address, from the first route that has it, as a file server would find it; undefined when none has. */
export async function makePage({ routes, render }: Bundle, path: string): Promise<RenderedPage | undefined> {
  for (const route of routes) {
    if (!route.pattern.test(path)) continue;
    try {
      const response = await render(path, route);
      return {
        status: response.status,
        type: response.headers.get('Content-Type') ?? 'text/html; charset=utf-8',
        body: new Uint8Array(await response.arrayBuffer()),
      };
    } catch (error) {
      if ((error as Error).name !== 'NoMatchingStaticPathFound') throw error;
    }
  }
  return undefined;
}
