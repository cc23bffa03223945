import type { Locale } from '@portolan/schema/vocabularies/locale';
import { readSiteFile, siteFiles } from './site-files.ts';

/**
 * One page of every kind that the site has, without its language (`partners/upct/`). The pages of a section that lie
 * equally deep are of one kind; of these it is the largest, which has the most to go wrong, or as `share` goes to 1, one
 * ever smaller.
 */
export function listPageKinds(share = 0): string[] {
  const files = siteFiles.filter((name) => /^\/en\/(.+\/)?index\.html$/.test(name));
  const weighed = files.map((file) => ({
    path: file.replace(/^\/en\/|index\.html$/g, ''),
    bytes: readSiteFile(file).byteLength,
  }));
  const kinds = Map.groupBy(weighed, ({ path }) => `${path.split('/')[0]} ${path.split('/').length}`);
  return [...kinds.values()]
    .map((same) => same.sort((a, b) => b.bytes - a.bytes)[Math.round(share * (same.length - 1))]?.path ?? '')
    .sort();
}

export const addressIn = (locale: Locale, path: string): string => `/${locale}/${path}`;
