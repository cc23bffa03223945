import { fromContractLocale, type Locale } from './locales.ts';

/** Text as the contract gives it: `locale` says which language really came back. */
export interface LocalizedText {
  readonly value: string;
  readonly locale: Uppercase<Locale>;
}

/** The `lang` attribute that a text needs on a page in `locale`: none when it is in the page's own language. */
export function langOf(text: LocalizedText | null | undefined, locale: Locale): Locale | undefined {
  if (text === null || text === undefined) return undefined;
  const own = fromContractLocale(text.locale);
  return own === locale ? undefined : own;
}
