import { createHash } from 'node:crypto';
import type { Locale } from '../i18n/locales.ts';
import { toSearchText } from '../search/fold.ts';
import { type ExchangeIndex, type FacetColumn, type FacetName, facetNames } from './exchange-index.ts';
import { type FacetValue, listFacets } from './facet-values.ts';
import { type ExchangeTerm, listTerms } from './list-terms.ts';

export interface Exchange {
  /** In the order of the index. */
  readonly terms: readonly ExchangeTerm[];
  /** What the facets offer, beside the values of the index. */
  readonly offers: Readonly<Record<FacetName, readonly FacetValue[]>>;
  readonly index: ExchangeIndex;
}

const made = new Map<Locale, Promise<Exchange>>();

/** All exchange options in one language with their index; made once in a build. */
export function readExchange(locale: Locale): Promise<Exchange> {
  if (import.meta.env.DEV) return makeExchange(locale);
  const exchange = made.get(locale) ?? makeExchange(locale);
  made.set(locale, exchange);
  return exchange;
}

async function makeExchange(locale: Locale): Promise<Exchange> {
  const terms = await listTerms(locale);
  const facets = listFacets(locale, terms);
  const byName = <T>(make: (name: FacetName) => T) =>
    Object.fromEntries(facetNames.map((name) => [name, make(name)])) as Record<FacetName, T>;
  const columns = byName((name) => toColumn(facets[name].values, terms.map(facets[name].valuesOf)));
  return {
    terms,
    offers: byName((name) => facets[name].values),
    index: { version: toVersion(terms), size: terms.length, facets: columns },
  };
}

function toVersion(terms: readonly ExchangeTerm[]): string {
  const hash = createHash('sha256');
  for (const term of terms) hash.update(JSON.stringify(term));
  return hash.digest('hex').slice(0, 8);
}

function toColumn(offered: readonly FacetValue[], valuesOfTerms: readonly (readonly string[])[]): FacetColumn {
  const places = new Map(offered.map(({ value }, place) => [value, place]));
  const sets = new Map<string, number[]>();
  const setNumbers = new Map<string, number>();
  const rows = valuesOfTerms.map((values) => {
    const set = [...new Set(values.flatMap((value) => places.get(value) ?? []))].sort((a, b) => a - b);
    const key = set.join();
    if (!sets.has(key)) {
      setNumbers.set(key, sets.size);
      sets.set(key, set);
    }
    return setNumbers.get(key) ?? 0;
  });
  return {
    values: offered.map(({ value }) => value),
    texts: offered.map(({ texts }) => toSearchText(texts)),
    sets: [...sets.values()],
    rows,
  };
}
