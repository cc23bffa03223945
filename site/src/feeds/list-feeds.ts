import type { Locale } from '../i18n/locales.ts';
import { t } from '../i18n/translate.ts';
import { type FeedSection, feedSections } from './feed-sections.ts';
import { type FeedEntry, listFeedEntries } from './list-feed-entries.ts';

/** An Atom feed. It has at least one entry: else there is nothing that it could have been updated by. */
export interface Feed {
  readonly section: FeedSection;
  readonly name: string;
  /** The last changed first. */
  readonly entries: readonly FeedEntry[];
}

/** Every Atom feed in one language. */
export async function listFeeds(locale: Locale, site: URL): Promise<Feed[]> {
  const feeds = Object.entries(feedSections).map(async ([section, { title }]) => ({
    section: section as FeedSection,
    name: t(locale, title),
    entries: await listFeedEntries(locale, section as FeedSection, site),
  }));
  return (await Promise.all(feeds)).filter(({ entries }) => entries.length > 0);
}
