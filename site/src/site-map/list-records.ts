import { readAll } from '../api/read.ts';
import { agreementTitle } from '../components/AgreementTable/agreement-title.ts';
import { sortByText } from '../i18n/format.ts';
import { fromContractLocale, type Locale, locales, toContractLocale } from '../i18n/locales.ts';
import { langOf } from '../i18n/localized.ts';
import { listTextLocales } from '../i18n/text-locales.ts';
import * as queries from '../queries/site-map.ts';
import { type Address, routes } from '../routes.ts';

/** A page about one record. */
export interface MapRecord {
  readonly slug: string;
  readonly address: Address;
  readonly title: string;
  /** Given when the title is not in the asked language. */
  readonly lang?: Locale | undefined;
  /** The languages in which the page's own text exists. */
  readonly translations: readonly Locale[];
  readonly updatedAt: string;
  readonly isDemonstration: boolean;
  /** The day on which somebody last confirmed the record. */
  readonly verifiedOn: string | null;
}

export interface MapWorkPackage extends MapRecord {
  readonly number: number;
  readonly project: string;
}

const toRecord = (
  { slug, translations, updatedAt, isDemonstration, verifiedOn, label }: queries.SiteMapEntry,
  locale: Locale,
  address: Address,
): MapRecord => ({
  slug,
  address,
  title: label?.value ?? slug,
  lang: langOf(label, locale),
  translations: translations.map(fromContractLocale),
  updatedAt,
  isDemonstration,
  verifiedOn,
});

const byTitle = (locale: Locale, records: readonly MapRecord[]) => sortByText(locale, records, ({ title }) => title);

/** Every record that has a page, by noun and in the order in which the site map shows it, with titles in `locale`. */
export async function listRecords(locale: Locale) {
  const variables = { locale: toContractLocale(locale) };
  const [
    partners,
    programmes,
    calls,
    guides,
    agreements,
    projects,
    workPackages,
    goodPractices,
    strategies,
    networks,
    events,
    articles,
    documents,
    pages,
  ] = await Promise.all([
    readAll(queries.siteMapPartnersQuery, variables, (data) => data.entries),
    readAll(queries.siteMapProgrammesQuery, variables, (data) => data.entries),
    readAll(queries.siteMapCallsQuery, variables, (data) => data.entries),
    readAll(queries.siteMapGuidesQuery, variables, (data) => data.entries),
    readAll(queries.siteMapAgreementsQuery, variables, (data) => data.entries),
    readAll(queries.siteMapProjectsQuery, variables, (data) => data.entries),
    readAll(queries.siteMapWorkPackagesQuery, variables, (data) => data.entries),
    readAll(queries.siteMapGoodPracticesQuery, variables, (data) => data.entries),
    readAll(queries.siteMapStrategiesQuery, variables, (data) => data.entries),
    readAll(queries.siteMapNetworksQuery, variables, (data) => data.entries),
    readAll(queries.siteMapEventsQuery, variables, (data) => data.entries),
    readAll(queries.siteMapArticlesQuery, variables, (data) => data.entries),
    readAll(queries.siteMapDocumentsQuery, variables, (data) => data.entries),
    readAll(queries.siteMapPagesQuery, variables, (data) => data.entries),
  ]);
  const list = (entries: readonly queries.SiteMapEntry[], route: (locale: Locale, slug: string) => string) =>
    byTitle(
      locale,
      entries.map((entry) => toRecord(entry, locale, (other) => route(other, entry.slug))),
    );
  const listAgreement = (entry: (typeof agreements)[number]): MapRecord => {
    const record = toRecord(entry, locale, (other) => routes.agreement(other, entry.slug));
    const { text, lang } = agreementTitle(locale, entry);
    // Without a title of its own an agreement's page has interface text only, and so exists in every language.
    return { ...record, title: text, lang, translations: entry.title === null ? locales : record.translations };
  };
  const listArticle = (entry: (typeof articles)[number]): MapRecord => ({
    ...toRecord(entry, locale, (other) => routes.article(other, entry.slug)),
    translations: listTextLocales(entry),
  });
  const listPage = (entry: (typeof pages)[number]): MapRecord => ({
    ...toRecord(entry, locale, (other) => routes.page(other, entry.slug)),
    translations: listTextLocales(entry),
  });
  const listProject = (entry: (typeof projects)[number]): MapRecord => {
    const record = toRecord(entry, locale, (other) => routes.project(other, entry.slug));
    return { ...record, title: record.title === entry.acronym ? entry.acronym : `${entry.acronym} · ${record.title}` };
  };
  const listWorkPackage = (entry: (typeof workPackages)[number]): MapWorkPackage => ({
    ...toRecord(entry, locale, (other) => routes.workPackage(other, entry.project.slug, entry.slug)),
    number: entry.number,
    project: entry.project.slug,
  });
  return {
    partners: list(partners, routes.partner),
    countries: [...new Set(partners.map(({ countryCode }) => countryCode))],
    programmes: list(programmes, routes.programme),
    calls: list(calls, routes.call),
    guides: list(guides, routes.guide),
    agreements: byTitle(locale, agreements.map(listAgreement)),
    projects: byTitle(locale, projects.map(listProject)),
    workPackages: workPackages.map(listWorkPackage).toSorted((a, b) => a.number - b.number),
    goodPractices: list(goodPractices, routes.goodPractice),
    strategies: list(strategies, routes.strategy),
    networks: list(networks, routes.network),
    events: list(events, routes.event),
    articles: byTitle(locale, articles.map(listArticle)),
    documents: list(documents, routes.document),
    pages: pages.map(listPage),
  };
}
