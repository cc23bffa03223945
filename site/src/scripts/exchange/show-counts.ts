import { type ExchangeIndex, type FacetName, facetNames } from '../../exchange/exchange-index.ts';
import type { Selected } from '../../exchange/select-terms.ts';
import { formatNumber } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/locales.ts';
import { listBoxes } from './form-state.ts';

/** Writes beside each value how many terms it would give, and takes away those that would give none. */
export function showCounts(form: HTMLFormElement, locale: Locale, index: ExchangeIndex, counts: Selected['counts']) {
  const isFacet = (name: string): name is FacetName => (facetNames as readonly string[]).includes(name);
  for (const box of listBoxes(form)) {
    if (!isFacet(box.name)) continue;
    const count = counts[box.name][index.facets[box.name].values.indexOf(box.value)] ?? 0;
    const item = box.closest('li');
    item?.toggleAttribute('data-empty', count === 0 && !box.checked);
    const text = item?.querySelector('.option-count');
    if (text) text.textContent = formatNumber(locale, count);
  }
  for (const facet of form.querySelectorAll<HTMLElement>('.facet')) {
    facet.toggleAttribute('data-empty', facet.querySelector('li:not([data-empty])') === null);
    const chosen = facet.querySelectorAll('input:checked').length;
    const text = facet.querySelector('.facet-chosen');
    if (text) text.textContent = chosen === 0 ? '' : formatNumber(locale, chosen);
  }
}
