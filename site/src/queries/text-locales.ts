import { graphql } from '../api/graphql.ts';

/** Which language comes back for each one asked for: the languages in which an article's text exists. */
export const articleTextLocalesFragment = graphql(`
  fragment ArticleTextLocales on Article {
    en: body(locale: EN) { locale }
    es: body(locale: ES) { locale }
    fr: body(locale: FR) { locale }
    ro: body(locale: RO) { locale }
    ru: body(locale: RU) { locale }
    kk: body(locale: KK) { locale }
    zh: body(locale: ZH) { locale }
  }
`);

/** The same for an editorial page. */
export const pageTextLocalesFragment = graphql(`
  fragment PageTextLocales on Page {
    en: body(locale: EN) { locale }
    es: body(locale: ES) { locale }
    fr: body(locale: FR) { locale }
    ro: body(locale: RO) { locale }
    ru: body(locale: RU) { locale }
    kk: body(locale: KK) { locale }
    zh: body(locale: ZH) { locale }
  }
`);
