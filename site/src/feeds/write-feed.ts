import type { Locale } from '../i18n/locales.ts';
import { t } from '../i18n/translate.ts';
import { routes } from '../routes.ts';
import { escapeXml } from '../xml/escape-xml.ts';
import { feedSections } from './feed-sections.ts';
import type { FeedEntry } from './list-feed-entries.ts';
import type { Feed } from './list-feeds.ts';

/** An Atom feed (RFC 4287) in one language. */
export function writeFeed(locale: Locale, { section, name, entries }: Feed, siteName: string, site: URL): string {
  const own = new URL(routes.feed(locale, section), site).href;
  const lines = [
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">`,
    element('id', own),
    element('title', `${siteName} · ${name}`),
    element('updated', entries[0]?.updatedAt ?? ''),
    link('self', own, 'application/atom+xml'),
    link('alternate', new URL(feedSections[section].address(locale), site).href, 'text/html'),
    `<author>${element('name', siteName)}</author>`,
    ...entries.flatMap((entry) => writeEntry(locale, entry)),
    '</feed>',
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>\n${lines.join('\n')}\n`;
}

const writeEntry = (locale: Locale, entry: FeedEntry): string[] => [
  '<entry>',
  element('id', entry.id),
  element('title', entry.title),
  element('updated', entry.updatedAt),
  ...(entry.publishedAt === undefined ? [] : [element('published', entry.publishedAt)]),
  link('alternate', entry.url, 'text/html'),
  category(entry.kind),
  ...(entry.isDemonstration ? [category(t(locale, 'common.demonstration'))] : []),
  ...(entry.summary === undefined ? [] : [element('summary', entry.summary)]),
  '</entry>',
];

const element = (name: string, text: string): string => `<${name}>${escapeXml(text)}</${name}>`;
const category = (term: string): string => `<category term="${escapeXml(term)}"/>`;
const link = (rel: string, href: string, type: string): string =>
  `<link rel="${rel}" type="${type}" href="${escapeXml(href)}"/>`;
