import { countryName, sortByText } from '../i18n/format.ts';
import { inPages, type ListPage } from '../i18n/in-pages.ts';
import type { Locale } from '../i18n/locales.ts';
import type { MessageKey } from '../i18n/translate.ts';
import { type Address, routes } from '../routes.ts';
import { listRecords, type MapRecord } from './list-records.ts';

export interface Branch {
  readonly href: string;
  readonly text: string;
  /** Given when the text is not in the page's language. */
  readonly lang?: Locale | undefined;
  readonly branches?: readonly Branch[];
}

/** The pages about records of one section of the site. */
export interface MapSection {
  readonly id: string;
  readonly label: MessageKey;
  readonly address: Address;
  readonly count: number;
  readonly pages: readonly ListPage<Branch>[];
}

/** More links than this make a page too heavy. */
const mostLinks = 200;

const toBranches = (locale: Locale, list: readonly MapRecord[]): Branch[] =>
  list.map(({ address, title, lang }) => ({ href: address(locale), text: title, lang }));

/** The sections of the site map, in pages where a section has many records. */
export async function listSections(locale: Locale): Promise<MapSection[]> {
  const records = await listRecords(locale);
  const countries = sortByText(
    locale,
    records.countries.map((code) => ({ href: routes.country(locale, code), text: countryName(locale, code) })),
    ({ text }) => text,
  );
  const projects = records.projects.map(({ slug, address, title, lang }) => ({
    href: address(locale),
    text: title,
    lang,
    branches: records.workPackages
      .filter(({ project }) => project === slug)
      .map((workPackage) => ({
        href: workPackage.address(locale),
        text: `${workPackage.number}. ${workPackage.title}`,
        lang: workPackage.lang,
      })),
  }));
  const sections = [
    { id: 'partners', label: 'nav.partners', address: routes.partners, links: toBranches(locale, records.partners) },
    { id: 'countries', label: 'nav.countries', address: routes.countries, links: countries },
    {
      id: 'programmes',
      label: 'nav.programmes',
      address: routes.programmes,
      links: toBranches(locale, records.programmes),
    },
    { id: 'calls', label: 'nav.calls', address: routes.calls, links: toBranches(locale, records.calls) },
    { id: 'guides', label: 'nav.guides', address: routes.guides, links: toBranches(locale, records.guides) },
    {
      id: 'agreements',
      label: 'nav.agreements',
      address: routes.agreements,
      links: toBranches(locale, records.agreements),
    },
    { id: 'projects', label: 'nav.projects', address: routes.projects, links: projects },
    {
      id: 'good-practice',
      label: 'nav.goodPractice',
      address: routes.goodPractices,
      links: toBranches(locale, records.goodPractices),
    },
    {
      id: 'strategies',
      label: 'nav.strategies',
      address: routes.strategies,
      links: toBranches(locale, records.strategies),
    },
    { id: 'networks', label: 'nav.networks', address: routes.networks, links: toBranches(locale, records.networks) },
    { id: 'events', label: 'nav.events', address: routes.events, links: toBranches(locale, records.events) },
    { id: 'news', label: 'nav.news', address: routes.news, links: toBranches(locale, records.articles) },
    { id: 'library', label: 'nav.library', address: routes.library, links: toBranches(locale, records.documents) },
    { id: 'about', label: 'nav.about', address: routes.about, links: toBranches(locale, records.pages) },
  ] as const;
  return sections.map(({ links, ...section }) => ({
    ...section,
    count: links.length,
    pages: inPages(links, mostLinks),
  }));
}
