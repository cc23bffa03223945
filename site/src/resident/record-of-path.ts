import { type LinkableName, linkableTypes } from '@portolan/schema/record-links';
import { addressOfRecord } from '../routes.ts';

const anyLocale = 'en';
const mark = 'slug';

const patterns = (Object.keys(linkableTypes) as LinkableName[]).map((name) => {
  const address = addressOfRecord({ name, key: name === 'workPackage' ? `${mark}/${mark}` : mark }, anyLocale);
  const pattern = address.replace(`/${anyLocale}/`, '^/[a-z]{2}/').replaceAll(mark, '([^/]+)');
  return { noun: name, pattern: new RegExp(`${pattern}$`) };
});

/** The record that a page is about; undefined for lists and whatever else is about no single one. */
export function recordOfPath(path: string): { noun: string; slug: string } | undefined {
  for (const { noun, pattern } of patterns) {
    const slugs = pattern.exec(path)?.slice(1);
    if (slugs !== undefined) return { noun, slug: slugs.join('/') };
  }
  return undefined;
}
