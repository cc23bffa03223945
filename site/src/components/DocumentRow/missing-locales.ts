import { fromContractLocale, type Locale, locales } from '../../i18n/locales.ts';

/** The portal's languages that a document has no file in; none for a document without files. */
export function listMissingLocales(files: readonly { readonly locale: Uppercase<Locale> }[]): Locale[] {
  const present = new Set(files.map((file) => fromContractLocale(file.locale)));
  return present.size === 0 ? [] : locales.filter((locale) => !present.has(locale));
}
