import { fallbackLocale } from '@portolan/schema/localised-text';
import { type Locale, locale } from '@portolan/schema/vocabularies/locale';

export { fallbackLocale, type Locale };

// The build tells which ones; browsers, which have no environment, use this file for other things.
const shown = globalThis.process?.env['SITE_LOCALES']?.split(',');

/** The languages that the portal is shown in, as its settings say: all of them when nothing is said. */
export const locales: readonly Locale[] = locale.values.filter((own) => shown?.includes(own) ?? true);

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

const territories: Record<Locale, string> = { en: 'GB', es: 'ES', fr: 'FR', ro: 'RO', ru: 'RU', kk: 'KZ', zh: 'CN' };

/** The tag that Open Graph wants, which always names a territory. */
export const toOpenGraphLocale = (value: Locale): string => `${value}_${territories[value]}`;

/** The contract's spelling: `en` is `EN` there. */
export const toContractLocale = (value: Locale): Uppercase<Locale> => value.toUpperCase() as Uppercase<Locale>;

export const fromContractLocale = (value: Uppercase<Locale>): Locale => value.toLowerCase() as Locale;
