import { remember } from '../edition/remember.ts';
import type { Locale } from '../i18n/locales.ts';
import { toColumn } from './column.ts';
import { type Column, type ColumnName, columnNames } from './exchange-index.ts';
import { type FacetValue, listFacets } from './facet-values.ts';
import { type ExchangeTerm, listTerms } from './list-terms.ts';

export interface Exchange {
  /** In the order of the index. */
  readonly terms: readonly ExchangeTerm[];
  readonly offers: Readonly<Record<ColumnName, readonly FacetValue[]>>;
  readonly columns: Readonly<Record<ColumnName, Column>>;
}

/** All exchange options in one language with what they can be narrowed by; made once in an edition. */
export const readExchange = (locale: Locale): Promise<Exchange> =>
  remember('exchange', locale, () => makeExchange(locale));

async function makeExchange(locale: Locale): Promise<Exchange> {
  const terms = await listTerms(locale);
  const facets = listFacets(locale, terms);
  const byName = <T>(make: (name: ColumnName) => T) =>
    Object.fromEntries(columnNames.map((name) => [name, make(name)])) as Record<ColumnName, T>;
  return {
    terms,
    offers: byName((name) => facets[name].values),
    columns: byName((name) =>
      toColumn(
        facets[name].values.map(({ value }) => value),
        terms.map(facets[name].valuesOf),
      ),
    ),
  };
}
