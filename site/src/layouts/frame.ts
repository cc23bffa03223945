import { read } from '../api/read.ts';
import { type Locale, toContractLocale } from '../i18n/locales.ts';
import { siteFrameQuery } from '../queries/site.ts';

/** What surrounds the pages of a portal that nobody has set up yet. */
const unnamed = (locale: Locale) => ({
  name: { value: 'Portolan', locale: toContractLocale(locale) },
  tagline: null,
  operator: null,
  contactEmail: null,
  contactUrl: null,
  links: [],
});

/** The site's own words for what surrounds every page, with the editorial pages of each menu in the editors' order. */
export async function readFrame(locale: Locale) {
  const { siteSettings, pages } = await read(siteFrameQuery, { locale: toContractLocale(locale) });
  return {
    ...(siteSettings ?? unnamed(locale)),
    mainPages: pages.nodes.filter((page) => page.menu === 'MAIN'),
    footerPages: pages.nodes.filter((page) => page.menu === 'FOOTER'),
  };
}

export type Frame = Awaited<ReturnType<typeof readFrame>>;
