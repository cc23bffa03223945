import { type LinkableName, type RecordLink, readRecordLink } from '@portolan/schema/record-links';
import type { Locale } from './i18n/locales.ts';

/** Where one page is in any language: what the language switcher, `hreflang` and the site map are made from. */
export type Address = (locale: Locale) => string;

/** The first page of a long list has the address of the list. */
const pagePart = (page: number): string => (page === 1 ? '' : `${page}/`);

/** Every address of the site. All end in a slash, so that a plain file server answers without a redirect. */
export const routes = {
  languages: () => '/',
  home: (locale: Locale) => `/${locale}/`,

  whereCanIGo: (locale: Locale) => `/${locale}/where-can-i-go/`,
  /** Options without script, in pages: to one country (ISO 3166-1) or in one broad field (ISCED-F). */
  whereCanIGoTo: (locale: Locale, country: string, page = 1) =>
    `/${locale}/where-can-i-go/countries/${country.toLowerCase()}/${pagePart(page)}`,
  whereCanIGoIn: (locale: Locale, field: string, page = 1) =>
    `/${locale}/where-can-i-go/fields/${field}/${pagePart(page)}`,
  partners: (locale: Locale, page = 1) => `/${locale}/partners/${page === 1 ? '' : `pages/${page}/`}`,
  partner: (locale: Locale, slug: string) => `/${locale}/partners/${slug}/`,
  countries: (locale: Locale) => `/${locale}/countries/`,
  /** `code` is ISO 3166-1 alpha-2. */
  country: (locale: Locale, code: string, page = 1) => `/${locale}/countries/${code.toLowerCase()}/${pagePart(page)}`,
  programmes: (locale: Locale) => `/${locale}/programmes/`,
  programme: (locale: Locale, slug: string) => `/${locale}/programmes/${slug}/`,
  calls: (locale: Locale) => `/${locale}/calls/`,
  call: (locale: Locale, slug: string) => `/${locale}/calls/${slug}/`,
  agreements: (locale: Locale, page = 1) => `/${locale}/agreements/${page === 1 ? '' : `pages/${page}/`}`,
  agreement: (locale: Locale, slug: string) => `/${locale}/agreements/${slug}/`,
  goodPractices: (locale: Locale) => `/${locale}/good-practice/`,
  goodPractice: (locale: Locale, slug: string) => `/${locale}/good-practice/${slug}/`,
  strategies: (locale: Locale) => `/${locale}/strategies/`,
  strategy: (locale: Locale, slug: string) => `/${locale}/strategies/${slug}/`,
  projects: (locale: Locale) => `/${locale}/projects/`,
  project: (locale: Locale, slug: string) => `/${locale}/projects/${slug}/`,
  workPackage: (locale: Locale, project: string, slug: string) => `/${locale}/projects/${project}/${slug}/`,
  /** A task has no page: it is a part of its work package's page, whose element has the task's slug as its id. */
  task: (locale: Locale, project: string, workPackage: string, slug: string) =>
    `/${locale}/projects/${project}/${workPackage}/#${slug}`,
  networks: (locale: Locale) => `/${locale}/networks/`,
  network: (locale: Locale, slug: string) => `/${locale}/networks/${slug}/`,
  events: (locale: Locale) => `/${locale}/events/`,
  event: (locale: Locale, slug: string) => `/${locale}/events/${slug}/`,
  pastEvents: (locale: Locale, year: string) => `/${locale}/events/past/${year}/`,
  news: (locale: Locale) => `/${locale}/news/`,
  article: (locale: Locale, slug: string) => `/${locale}/news/${slug}/`,
  library: (locale: Locale) => `/${locale}/library/`,
  document: (locale: Locale, slug: string) => `/${locale}/library/${slug}/`,

  figures: (locale: Locale) => `/${locale}/figures/`,
  /** The values of one figure as CSV. */
  figureData: (locale: Locale, id: string) => `/${locale}/figures/${id}.csv`,
  benchmark: (locale: Locale) => `/${locale}/benchmark/`,
  surveys: (locale: Locale) => `/${locale}/surveys/`,
  incoming: (locale: Locale) => `/${locale}/incoming/`,
  outgoing: (locale: Locale) => `/${locale}/outgoing/`,
  staff: (locale: Locale) => `/${locale}/staff/`,
  guides: (locale: Locale) => `/${locale}/guides/`,
  guide: (locale: Locale, slug: string) => `/${locale}/guides/${slug}/`,
  services: (locale: Locale) => `/${locale}/services/`,
  /** A service has no page: it is a part of the list, whose element has the service's slug as its id. */
  service: (locale: Locale, slug: string) => `/${locale}/services/#${slug}`,

  about: (locale: Locale) => `/${locale}/about/`,
  /** An editorial page: accessibility, privacy and what else the editors write. */
  page: (locale: Locale, slug: string) => `/${locale}/about/${slug}/`,
  search: (locale: Locale, query?: string) =>
    `/${locale}/search/${query === undefined ? '' : `?q=${encodeURIComponent(query)}`}`,
  developers: (locale: Locale) => `/${locale}/developers/`,
  dataDictionary: (locale: Locale) => `/${locale}/developers/data/`,
  calendars: (locale: Locale) => `/${locale}/calendars/`,
  /** Where that page tells of one calendar, by the name of its file. */
  calendarOf: (locale: Locale, name: string) => `/${locale}/calendars/#${name.replaceAll('/', '-')}`,
  /** A calendar file by its name: `all/events`, `projects/welcome`. */
  calendar: (locale: Locale, name: string) => `/${locale}/calendars/${name}.ics`,
  /** The Atom feed of a section. */
  feed: (locale: Locale, section: string) => `/${locale}/${section}.atom`,
  /** The contract of the API as a file, for tools that write code from it. */
  contract: () => '/schema.graphql',
  /** All records of a type as one file, such as `partners.csv`. */
  dataFile: (name: string) => `/data/${name}`,
  catalogue: (format: 'ttl' | 'jsonld') => `/data/catalogue.${format}`,
  status: (locale: Locale) => `/${locale}/status/`,
  siteMap: (locale: Locale) => `/${locale}/site-map/`,
  /** A page of one section of the site map, by the section's id; the first is a part of the site map itself. */
  siteMapPart: (locale: Locale, section: string, page: number) =>
    `/${locale}/site-map/${page === 1 ? `#${section}` : `${section}/${page}/`}`,
  notFound: (locale: Locale) => `/${locale}/404/`,
};

type Resolver = (locale: Locale, ...slugs: [string, ...string[]]) => string;

/** Where the records are that texts can link to. A work package is named with its project. */
const linkTargets: Readonly<Record<LinkableName, Resolver>> = {
  agreement: routes.agreement,
  article: routes.article,
  call: routes.call,
  country: (locale, code) => routes.country(locale, code),
  document: routes.document,
  event: routes.event,
  guide: routes.guide,
  goodPractice: routes.goodPractice,
  network: routes.network,
  page: routes.page,
  partner: routes.partner,
  programme: routes.programme,
  project: routes.project,
  service: routes.service,
  strategy: routes.strategy,
  workPackage: (locale, project, slug = '') => routes.workPackage(locale, project, slug),
};

/** The address of the page of a record that a text links to. */
export function addressOfRecord({ name, key }: RecordLink, locale: Locale): string {
  const [first = '', ...rest] = key.split('/');
  return linkTargets[name](locale, first, ...rest);
}

/**
 * The address behind a link that editors write as `portolan:<noun>/<slug>` (a work package as
 * `portolan:workPackage/<project>/<slug>`); any other link comes back as it is. Throws when the noun has no page.
 */
export function resolveLink(href: string, locale: Locale): string {
  if (!href.startsWith('portolan:')) return href;
  const target = readRecordLink(href);
  if (target === undefined) {
    throw new Error(`No page for the link "${href}". Write it as "portolan:<noun>/<slug>".`);
  }
  return addressOfRecord(target, locale);
}
