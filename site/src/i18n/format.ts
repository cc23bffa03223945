import { type Locale, localeNames, toIntlTag } from './locales.ts';
import { perLocale } from './per-locale.ts';

export interface Money {
  /** A decimal number as text, so that no cent is lost. */
  readonly amount: string;
  /** ISO 4217. */
  readonly currency: string;
}

const numberFormat = perLocale((tag) => new Intl.NumberFormat(tag));
const listFormat = perLocale((tag) => new Intl.ListFormat(tag));
const regionNames = perLocale((tag) => new Intl.DisplayNames(tag, { type: 'region' }));
const languageNames = perLocale((tag) => new Intl.DisplayNames(tag, { type: 'language' }));
const collator = perLocale((tag) => new Intl.Collator(tag, { numeric: true }));

/** A number, or a decimal number as text. */
export const formatNumber = (locale: Locale, value: number | string): string =>
  numberFormat(locale).format(value as Intl.StringNumericLiteral);

const percentFormat = perLocale(
  (tag) => new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 0, roundingMode: 'floor' }),
);

/** A share from 0 to 1 in whole percent; rounded down, so that only the whole is 100 %. */
export const formatPercent = (locale: Locale, share: number): string => percentFormat(locale).format(share);

export function formatMoney(locale: Locale, { amount, currency }: Money): string {
  const options = { style: 'currency', currency, trailingZeroDisplay: 'stripIfInteger' } as const;
  return new Intl.NumberFormat(toIntlTag(locale), options).format(amount as Intl.StringNumericLiteral);
}

const byteUnits = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** A file's size in the decimal unit that keeps it below a thousand. */
export function formatBytes(locale: Locale, bytes: number): string {
  const step = bytes < 1000 ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3), byteUnits.length - 1);
  const options = {
    style: 'unit',
    unit: byteUnits[step] ?? 'byte',
    // "999 bytes" in words: the short form of the plain unit has no plural.
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: step > 1 ? 1 : 0,
  } as const;
  return new Intl.NumberFormat(toIntlTag(locale), options).format(bytes / 1000 ** step);
}

/** A list in a sentence: `A, B and C`. */
export const formatList = (locale: Locale, items: readonly string[]): string => listFormat(locale).format(items);

/** The name of a country by its ISO 3166-1 code; the code itself when it has none. */
export const countryName = (locale: Locale, code: string): string => regionNames(locale).of(code) ?? code;

/** The name of a language by its tag, as it stands in a sentence; the tag itself when it has none. */
export function languageName(locale: Locale, tag: string): string {
  const name = languageNames(locale).of(tag) ?? tag;
  // Some browsers do not know the names in Kazakh: what the language calls itself says more than its tag.
  return name === tag ? (localeNames[tag as Locale] ?? tag) : name;
}

/** Languages in a sentence or after a colon. */
export const languageList = (locale: Locale, tags: readonly string[]): string =>
  formatList(
    locale,
    tags.map((tag) => languageName(locale, tag)),
  );

/** A word or phrase as it stands alone, with a capital where the script has one. */
export const capitalise = (locale: Locale, text: string): string =>
  text.charAt(0).toLocaleUpperCase(toIntlTag(locale)) + text.slice(1);

/** A copy in the language's alphabetical order, by the text that `toText` gives. */
export function sortByText<T>(locale: Locale, items: readonly T[], toText: (item: T) => string): T[] {
  return items.toSorted((a, b) => collator(locale).compare(toText(a), toText(b)));
}
