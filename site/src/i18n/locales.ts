import { fallbackLocale } from '@portolan/schema/localised-text';
import { type Locale, locale } from '@portolan/schema/vocabularies/locale';

export { fallbackLocale, type Locale };

export const locales = locale.values;

/** Each language as its own readers call it. */
export const localeNames: Record<Locale, string> = {
  en: 'English',
  es: 'Español',
  fr: 'Français',
  ro: 'Română',
  ru: 'Русский',
  kk: 'Қазақша',
  zh: '中文',
};

// Plain "en" means American dates and twelve hours to Intl; the readers are mostly European and Asian.
const intlTags: Record<Locale, string> = {
  en: 'en-GB',
  es: 'es',
  fr: 'fr',
  ro: 'ro',
  ru: 'ru',
  kk: 'kk',
  zh: 'zh-Hans',
};

/** The tag to give to `Intl` for this locale; what a page says in `lang` is the locale itself. */
export const toIntlTag = (value: Locale): string => intlTags[value];

/** The contract's spelling: `en` is `EN` there. */
export const toContractLocale = (value: Locale): Uppercase<Locale> => value.toUpperCase() as Uppercase<Locale>;

export const fromContractLocale = (value: Uppercase<Locale>): Locale => value.toLowerCase() as Locale;
