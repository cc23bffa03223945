import { toPath } from './nouns/paths.ts';

/** Every address of the desk, below `/desk`. */
export const routes = {
  start: () => '/',
  list: (type: string) => `/records/${toPath(type)}`,
  create: (type: string) => `/records/${toPath(type)}/new`,
  record: (type: string, id: string) => `/records/${toPath(type)}/${encodeURIComponent(id)}`,
  revisions: (type: string, id: string) => `/records/${toPath(type)}/${encodeURIComponent(id)}/history`,
  people: () => '/people',
  keys: () => '/keys',
  account: () => '/account',
  site: () => '/site',
  settings: () => '/settings',
  exchange: () => '/exchange',
  translations: () => '/translations',
  changes: () => '/changes',
} as const;
