import { linkableNouns, resolveLink } from '../routes.ts';

const anyLocale = 'en';
const mark = 'slug';

const patterns = Object.entries(linkableNouns).map(([noun, { slugs }]) => {
  const address = resolveLink(`portolan:${noun}/${Array(slugs).fill(mark).join('/')}`, anyLocale);
  const pattern = address.replace(`/${anyLocale}/`, '^/[a-z]{2}/').replaceAll(mark, '([^/]+)');
  return { noun, pattern: new RegExp(`${pattern}$`) };
});

/** The record that a page is about; undefined for lists and whatever else is about no single one. */
export function recordOfPath(path: string): { noun: string; slug: string } | undefined {
  for (const { noun, pattern } of patterns) {
    const slugs = pattern.exec(path)?.slice(1);
    if (slugs !== undefined) return { noun, slug: slugs.join('/') };
  }
  return undefined;
}
