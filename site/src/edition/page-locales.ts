import { type Locale, locales } from '../i18n/locales.ts';
import { currentEdition } from './edition.ts';

/** The languages to make pages in: all, or in an edition of one language that one, whose pages need not wait for the others. */
export const pageLocales = (): readonly Locale[] => {
  const { only } = currentEdition();
  return only === undefined ? locales : locales.filter((locale) => locale === only);
};
