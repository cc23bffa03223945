import type { RouteData } from 'astro';

const trim = (pathname: string): string => pathname.replace(/^\/+|\/+$/g, '');

/** The address that Astro makes a page for: pages end in a slash, files in what their route says. */
export function toAddress(pathname: string, { type }: RouteData): string {
  const path = trim(pathname);
  if (type === 'endpoint') return `/${pathname.replace(/^\/+/, '')}`;
  return path === '' ? '/' : `/${path}/`;
}

/** The file of a page, from the root of the site; file servers look for `404.html`. */
export function toPageFile(pathname: string, { type }: RouteData): string {
  const path = trim(pathname);
  if (type === 'endpoint') return path;
  if (path === '404') return '404.html';
  return path === '' ? 'index.html' : `${path}/index.html`;
}
