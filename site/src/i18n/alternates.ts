import { type Address, routes } from '../routes.ts';
import { fallbackLocale, type Locale, locales } from './locales.ts';

export interface Alternate {
  readonly hreflang: Locale | 'x-default';
  readonly href: string;
}

/** Whether the page in `locale` can only show another language's text. */
export const isFallback = (locale: Locale, translations: readonly Locale[]): boolean => !translations.includes(locale);

/**
 * The language versions of a page that search engines should know, for the page's head and for the site map alike: one
 * for each existing translation, and `x-default` for everybody else. That is English where there is English, and for the
 * home page the choice of languages.
 */
export function listAlternates(address: Address, translations: readonly Locale[], site: URL): Alternate[] {
  const existing = locales.filter((locale) => translations.includes(locale));
  const preferred = existing.includes(fallbackLocale) ? fallbackLocale : existing[0];
  if (preferred === undefined) return [];
  const isHome = address(preferred) === routes.home(preferred);
  const toHref = (path: string): string => new URL(path, site).href;
  return [
    ...existing.map((locale) => ({ hreflang: locale, href: toHref(address(locale)) })),
    { hreflang: 'x-default', href: toHref(isHome ? routes.languages() : address(preferred)) },
  ];
}
