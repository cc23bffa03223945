import type { NounKey } from '@portolan/drizzle/content/noun-form';

type Part = Record<string, unknown>;

const own = (section: string) => (record: Part) => `/${section}/${record.slug}/`;

/** Where the portal shows a record, below the language. Nouns without a page of their own are not here. */
const paths: Partial<Record<NounKey, (record: Part) => string>> = {
  partners: own('partners'),
  networks: own('networks'),
  programmes: own('programmes'),
  projects: own('projects'),
  'work-packages': (record) => `/projects/${record.project}/${record.slug}/`,
  tasks: (record) => `/projects/${record.project}/${record.workPackage}/#${record.slug}`,
  services: (record) => `/services/#${record.slug}`,
  guides: own('guides'),
  'country-profiles': (record) => `/countries/${String(record.countryCode).toLowerCase()}/`,
  strategies: own('strategies'),
  'good-practices': own('good-practice'),
  calls: own('calls'),
  agreements: own('agreements'),
  events: own('events'),
  documents: own('library'),
  articles: own('news'),
  pages: own('about'),
};

/** The address of a public record on the portal without the language, or null where it has none. */
export function publicPathOf(noun: NounKey, record: Part | undefined): string | null {
  if (record?.publicationStatus !== 'published') return null;
  return paths[noun]?.(record) ?? null;
}
