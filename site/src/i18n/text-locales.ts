import { fromContractLocale, type Locale, locales } from './locales.ts';

/**
 * The languages in which a text exists, from what came back for each language asked for. A page that is about the text
 * is a fallback in all others, whatever its title.
 */
export const listTextLocales = (answers: Readonly<Record<Locale, { readonly locale: Uppercase<Locale> }>>): Locale[] =>
  locales.filter((locale) => fromContractLocale(answers[locale].locale) === locale);
