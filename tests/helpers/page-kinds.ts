import type { Locale } from '@portolan/schema/vocabularies/locale';
import { readSiteFile, siteFiles } from './site-files.ts';

/**
 * One page of every kind that the site has, without its language (`partners/upct/`): of the pages of a section that lie
 * equally deep, the largest, which has the most to go wrong.
 */
export function listPageKinds(): string[] {
  const largest = new Map<string, { path: string; bytes: number }>();
  for (const file of siteFiles.filter((name) => /^\/en\/(.+\/)?index\.html$/.test(name))) {
    const path = file.replace(/^\/en\/|index\.html$/g, '');
    const kind = `${path.split('/')[0]} ${path.split('/').length}`;
    const bytes = readSiteFile(file).byteLength;
    if (bytes > (largest.get(kind)?.bytes ?? 0)) largest.set(kind, { path, bytes });
  }
  return [...largest.values()].map(({ path }) => path).sort();
}

export const addressIn = (locale: Locale, path: string): string => `/${locale}/${path}`;
