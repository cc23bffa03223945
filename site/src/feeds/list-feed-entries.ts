import { readAll } from '../api/read.ts';
import { type LabelSet, label } from '../i18n/label.ts';
import { fromContractLocale, type Locale, toContractLocale } from '../i18n/locales.ts';
import type { LocalizedText } from '../i18n/localized.ts';
import { listTextLocales } from '../i18n/text-locales.ts';
import * as queries from '../queries/feed.ts';
import { routes } from '../routes.ts';
import type { FeedSection } from './feed-sections.ts';

export interface FeedEntry {
  /** The same for one text in one language in every build. */
  readonly id: string;
  readonly updatedAt: string;
  /** Where the record says itself when it was published. */
  readonly publishedAt: string | undefined;
  readonly title: string;
  readonly summary: string | undefined;
  readonly kind: string;
  readonly isDemonstration: boolean;
  /** The page about it. */
  readonly url: string;
}

interface FeedRecord {
  readonly id: string;
  readonly slug: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly publishedAt?: string;
  readonly kind: string;
  readonly isDemonstration: boolean;
  readonly title: LocalizedText;
  readonly summary: LocalizedText | null;
  /** The languages in which the page's own text exists. */
  readonly textLocales: readonly Locale[];
}

interface Source {
  readonly read: (variables: { readonly locale: Uppercase<Locale> }) => Promise<FeedRecord[]>;
  readonly kinds: LabelSet;
  readonly page: (locale: Locale, slug: string) => string;
}

/** A reader who comes for the first time gets no more than these. */
const mostEntries = 50;

const withTitleLocales = <Record extends { readonly translations: readonly Uppercase<Locale>[] }>(
  records: readonly Record[],
) => records.map((record) => ({ ...record, textLocales: record.translations.map(fromContractLocale) }));

const sources: Record<FeedSection, Source> = {
  news: {
    read: async (variables) => {
      const records = await readAll(queries.feedArticlesQuery, variables, (data) => data.entries);
      return records.map((record) => ({ ...record, textLocales: listTextLocales(record) }));
    },
    kinds: 'articleKind',
    page: routes.article,
  },
  calls: {
    read: async (variables) =>
      withTitleLocales(await readAll(queries.feedCallsQuery, variables, (data) => data.entries)),
    kinds: 'callKind',
    page: routes.call,
  },
  events: {
    read: async (variables) =>
      withTitleLocales(await readAll(queries.feedEventsQuery, variables, (data) => data.entries)),
    kinds: 'eventKind',
    page: routes.event,
  },
  library: {
    read: async (variables) =>
      withTitleLocales(await readAll(queries.feedDocumentsQuery, variables, (data) => data.entries)),
    kinds: 'documentKind',
    page: routes.document,
  },
};

/** What a section has in one language, the last changed first. What is not translated into it is left out. */
export async function listFeedEntries(locale: Locale, section: FeedSection, site: URL): Promise<FeedEntry[]> {
  const { read, kinds, page } = sources[section];
  const records = await read({ locale: toContractLocale(locale) });
  return records
    .filter(({ textLocales }) => textLocales.includes(locale))
    .toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt) || toBirth(b).localeCompare(toBirth(a)))
    .slice(0, mostEntries)
    .map((record) => ({
      id: toTag(record, locale, site),
      updatedAt: record.updatedAt,
      publishedAt: record.publishedAt,
      title: record.title.value,
      // A title may be translated before its summary.
      summary:
        record.summary !== null && fromContractLocale(record.summary.locale) === locale
          ? record.summary.value
          : undefined,
      kind: label(locale, kinds, record.kind),
      isDemonstration: record.isDemonstration,
      url: new URL(page(locale, record.slug), site).href,
    }));
}

const toBirth = ({ publishedAt, createdAt }: FeedRecord): string => publishedAt ?? createdAt;

/** The tag (RFC 4151) of a record in one language: an address changes with the slug, this does not. */
const toTag = ({ id, createdAt }: FeedRecord, locale: Locale, site: URL): string =>
  `tag:${site.hostname},${createdAt.slice(0, 10)}:${id}/${locale}`;
