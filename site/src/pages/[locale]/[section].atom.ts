// What is new in a section, for news readers.
import type { APIRoute } from 'astro';
import { pageLocales } from '../../edition/page-locales.ts';
import { env } from '../../env.ts';
import { type Feed, listFeeds } from '../../feeds/list-feeds.ts';
import { writeFeed } from '../../feeds/write-feed.ts';
import type { Locale } from '../../i18n/locales.ts';
import { readFrame } from '../../layouts/frame.ts';

const site = new URL(env.siteUrl);

export async function getStaticPaths() {
  const inLocale = async (locale: Locale) => {
    const feeds = await listFeeds(locale, site);
    return feeds.map((feed) => ({ params: { locale, section: feed.section }, props: { locale, feed } }));
  };
  return (await Promise.all(pageLocales().map(inLocale))).flat();
}

export const GET: APIRoute<{ locale: Locale; feed: Feed }> = async ({ props: { locale, feed } }) => {
  const { name } = await readFrame(locale);
  return new Response(writeFeed(locale, feed, name.value, site), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
};
