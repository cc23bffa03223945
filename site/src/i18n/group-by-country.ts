import { countryName, sortByText } from './format.ts';
import type { Locale } from './locales.ts';

export interface CountryGroup<T> {
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  readonly name: string;
  readonly items: readonly T[];
}

/** Things by their country, countries in the order of their names; things without one are left out. */
export function groupByCountry<T>(
  locale: Locale,
  items: readonly T[],
  toCode: (item: T) => string | null,
): CountryGroup<T>[] {
  const groups = [...Map.groupBy(items, toCode)].flatMap(([code, here]) =>
    code === null ? [] : [{ code, name: countryName(locale, code), items: here }],
  );
  return sortByText(locale, groups, ({ name }) => name);
}
