import { afterAll, beforeAll } from 'vitest';
import { type Api, type StartOptions, startApi } from './api.ts';
import type { Given } from './databases.ts';
import { createWorld, type World } from './factories.ts';

/** The API over the database of a body of tests, with a world built before the first of them. Use it in tests only. */
export function apiOver(given: Given, build: (world: World) => Promise<unknown>, options?: StartOptions): Api {
  let api: Api | undefined;
  beforeAll(async () => {
    api = await startApi(given.database, undefined, options);
    await build(createWorld(given.database, api.filesDir));
  });
  afterAll(() => api?.close());
  return new Proxy({} as Api, {
    get(_, member) {
      if (api === undefined) throw new Error('The API starts before the first test: use it in tests.');
      return Reflect.get(api, member);
    },
  });
}
