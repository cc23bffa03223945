import { readAll } from '../api/read.ts';
import { countryName } from '../i18n/format.ts';
import { label } from '../i18n/label.ts';
import { type Locale, toContractLocale } from '../i18n/locales.ts';
import { type LocalizedText, langOf } from '../i18n/localized.ts';
import { t } from '../i18n/translate.ts';
import * as queries from '../queries/search.ts';
import * as offices from '../queries/search-offices.ts';
import { routes } from '../routes.ts';
import { toPlainText } from './plain-text.ts';
import { type SearchRecord, type SearchType, searchTypes } from './search-record.ts';
import { toIndexTokens } from './tokens.ts';

type Words = string | { readonly value: string } | null;

interface Source {
  readonly type: SearchType;
  readonly kind: string;
  readonly url: string;
  readonly entry: queries.SearchEntry & { readonly text: LocalizedText | null };
  readonly acronym?: string | null;
  /** What else the thing is called. */
  readonly names?: readonly Words[];
  /** What else is written about it. */
  readonly texts?: readonly Words[];
}

const longestExcerpt = 240;

/** Every page that the search finds, in one language. */
export async function listSearchRecords(locale: Locale): Promise<SearchRecord[]> {
  const variables = { locale: toContractLocale(locale) };
  const [
    partners,
    networks,
    programmes,
    calls,
    guides,
    services,
    projects,
    workPackages,
    goodPractices,
    strategies,
    events,
    documents,
    benchmarks,
    surveys,
    articles,
    pages,
  ] = await Promise.all([
    readAll(queries.searchPartnerPagesQuery, variables, (data) => data.entries),
    readAll(queries.searchNetworksQuery, variables, (data) => data.entries),
    readAll(queries.searchProgrammesQuery, variables, (data) => data.entries),
    readAll(queries.searchCallsQuery, variables, (data) => data.entries),
    readAll(offices.searchGuidesQuery, variables, (data) => data.entries),
    readAll(offices.searchServicesQuery, variables, (data) => data.entries),
    readAll(queries.searchProjectsQuery, variables, (data) => data.entries),
    readAll(queries.searchWorkPackagesQuery, variables, (data) => data.entries),
    readAll(offices.searchGoodPracticesQuery, variables, (data) => data.entries),
    readAll(offices.searchStrategiesQuery, variables, (data) => data.entries),
    readAll(queries.searchEventsQuery, variables, (data) => data.entries),
    readAll(queries.searchDocumentsQuery, variables, (data) => data.entries),
    readAll(queries.searchBenchmarksQuery, variables, (data) => data.entries),
    readAll(queries.searchSurveyResultsQuery, variables, (data) => data.entries),
    readAll(queries.searchArticlesQuery, variables, (data) => data.entries),
    readAll(queries.searchEditorialPagesQuery, variables, (data) => data.entries),
  ]);
  const sources: Source[] = [
    ...partners.map((entry) => ({
      type: 'partner' as const,
      kind: label(locale, 'partnerKind', entry.kind),
      url: routes.partner(locale, entry.slug),
      entry,
      acronym: entry.shortName,
      names: [entry.city, ...entry.names],
      texts: [countryName(locale, entry.countryCode), entry.region, ...entry.units.map(({ name }) => name)],
    })),
    ...networks.map((entry) => ({
      type: 'network' as const,
      kind: label(locale, 'networkKind', entry.kind),
      url: routes.network(locale, entry.slug),
      entry,
      acronym: entry.acronym,
      texts: [entry.motto, entry.body],
    })),
    ...programmes.map((entry) => ({
      type: 'programme' as const,
      kind: label(locale, 'programmeKind', entry.kind),
      url: routes.programme(locale, entry.slug),
      entry,
      texts: [entry.body],
    })),
    ...calls.map((entry) => ({
      type: 'call' as const,
      kind: label(locale, 'callKind', entry.kind),
      url: routes.call(locale, entry.slug),
      entry,
      texts: [entry.promoterName, entry.body, entry.eligibility],
    })),
    ...guides.map((entry) => ({
      type: 'guide' as const,
      kind: label(locale, 'guideKind', entry.kind),
      url: routes.guide(locale, entry.slug),
      entry,
      texts: [
        label(locale, 'audience', entry.audience),
        ...(entry.partner === null ? [] : [entry.partner.shortName, entry.partner.name]),
        entry.body,
        ...entry.steps.flatMap(({ title, body }) => [title, body]),
      ],
    })),
    ...services.map((entry) => ({
      type: 'service' as const,
      kind: label(locale, 'serviceKind', entry.kind),
      url: routes.service(locale, entry.slug),
      entry,
      texts: [
        entry.partner.shortName,
        entry.partner.name,
        ...entry.audiences.map((audience) => label(locale, 'audience', audience)),
      ],
    })),
    ...projects.map((entry) => ({
      type: 'project' as const,
      kind: t(locale, 'field.project'),
      url: routes.project(locale, entry.slug),
      entry,
      acronym: entry.acronym,
      names: [entry.reference],
      texts: [entry.body],
    })),
    ...workPackages.map((entry) => ({
      type: 'workPackage' as const,
      kind: `${entry.project.acronym} · ${t(locale, 'workPackage.number', { number: entry.number })}`,
      url: routes.workPackage(locale, entry.project.slug, entry.slug),
      entry,
      texts: [entry.project.acronym, ...entry.tasks.flatMap(({ title, description }) => [title, description])],
    })),
    ...goodPractices.map((entry) => ({
      type: 'goodPractice' as const,
      kind: label(locale, 'internationalisationTheme', entry.theme),
      url: routes.goodPractice(locale, entry.slug),
      entry,
      texts: [
        entry.partner?.shortName ?? null,
        entry.partner?.name ?? null,
        entry.countryCode === null ? null : countryName(locale, entry.countryCode),
        entry.problem,
        entry.practice,
        entry.result,
      ],
    })),
    ...strategies.map((entry) => ({
      type: 'strategy' as const,
      kind: label(locale, 'strategyKind', entry.kind),
      url: routes.strategy(locale, entry.slug),
      entry,
      texts: [
        entry.partner.shortName,
        entry.partner.name,
        entry.body,
        ...[...entry.pillars, ...entry.pillars.flatMap(({ actions }) => actions)].flatMap(({ title, description }) => [
          title,
          description,
        ]),
      ],
    })),
    ...events.map((entry) => ({
      type: 'event' as const,
      kind: label(locale, 'eventKind', entry.kind),
      url: routes.event(locale, entry.slug),
      entry,
      names: [entry.city],
      texts: [
        entry.venue,
        entry.countryCode === null ? null : countryName(locale, entry.countryCode),
        entry.body,
        entry.outcome,
      ],
    })),
    ...documents.map((entry) => ({
      type: 'document' as const,
      kind: label(locale, 'documentKind', entry.kind),
      url: routes.document(locale, entry.slug),
      entry,
    })),
    ...benchmarks.map((entry) => ({
      type: 'figure' as const,
      kind: t(locale, 'benchmark.title'),
      url: `${routes.benchmark(locale)}#benchmark-${entry.slug}`,
      entry,
      texts: [label(locale, 'internationalisationTheme', entry.theme)],
    })),
    ...surveys.map((entry) => ({
      type: 'figure' as const,
      kind: `${t(locale, 'surveys.title')} · ${entry.academicYear}`,
      url: `${routes.surveys(locale)}#survey-${entry.slug}`,
      entry,
      names: [entry.partner.name],
    })),
    ...articles.map((entry) => ({
      type: 'article' as const,
      kind: label(locale, 'articleKind', entry.kind),
      url: routes.article(locale, entry.slug),
      entry,
      texts: [entry.authorName, ...entry.topics, entry.body],
    })),
    ...pages.map((entry) => ({
      type: 'page' as const,
      kind: t(locale, 'nav.about'),
      url: routes.page(locale, entry.slug),
      entry,
      texts: [entry.body],
    })),
  ];
  // Their places are numbers in the index: by address, no date moves them.
  return sources.map((source) => toRecord(locale, source)).sort(byTypeAndAddress);
}

const byTypeAndAddress = (a: SearchRecord, b: SearchRecord): number =>
  searchTypes.indexOf(a.type) - searchTypes.indexOf(b.type) || (a.url < b.url ? -1 : 1);

function toRecord(
  locale: Locale,
  { type, kind, url, entry, acronym = null, names = [], texts = [] }: Source,
): SearchRecord {
  const title = entry.label?.value ?? entry.slug;
  return {
    url,
    type,
    kind,
    title,
    lang: langOf(entry.label, locale),
    excerpt: shorten(toPlainText(entry.text?.value ?? '')),
    excerptLang: langOf(entry.text, locale),
    isDemonstration: entry.isDemonstration,
    acronym: toTokens([acronym]),
    names: toTokens([title, acronym, ...names]),
    text: toTokens([kind, entry.text, ...texts]),
  };
}

function toTokens(words: readonly Words[]): string {
  const texts = words.map((part) => (typeof part === 'string' ? part : (part?.value ?? '')));
  const tokens = texts.map((text) => toIndexTokens(toPlainText(text)));
  return [...new Set(tokens)].join(' ').trim();
}

/** A text cut at a word; Chinese, which has no spaces, where it is. */
function shorten(text: string): string {
  if (text.length <= longestExcerpt) return text;
  const cut = text.slice(0, longestExcerpt);
  const end = cut.lastIndexOf(' ');
  return `${end > longestExcerpt / 2 ? cut.slice(0, end) : cut}…`;
}
