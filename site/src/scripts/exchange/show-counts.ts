import { countValues } from '../../exchange/column.ts';
import type { Column, ColumnName } from '../../exchange/exchange-index.ts';
import type { Selected } from '../../exchange/select-terms.ts';
import { formatNumber } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/locales.ts';
import { forEachRow } from '../../search/runs.ts';
import { listBoxes } from './form-state.ts';
import type { PartnerList } from './partner-lists.ts';

/** Writes beside each value of a facet how many terms it would give, and takes away those that would give none. */
export function showColumnCounts(facet: HTMLElement, locale: Locale, column: Column, selected: Selected): void {
  const counts = countValues(column, selected.countsFor(facet.dataset['facet'] as ColumnName));
  for (const box of listBoxes(facet)) {
    const item = box.closest('li');
    if (item !== null) showCount(item, locale, counts[column.values.indexOf(box.value)] ?? 0, box.checked);
  }
  finish(facet);
}

export function showPartnerCounts({ name, facet, items }: PartnerList, locale: Locale, selected: Selected): void {
  const isCounted = selected.countsFor(name);
  for (const { partner, element, box } of items()) {
    let count = 0;
    forEachRow(partner[name], (row) => {
      if (isCounted(row)) count += 1;
    });
    showCount(element, locale, count, box.checked);
  }
  finish(facet);
}

/** How many values of each facet are chosen, which can be told before their terms are known. */
export function showChosen(form: HTMLFormElement, locale: Locale): void {
  for (const facet of form.querySelectorAll('.facet')) {
    const chosen = facet.querySelectorAll('input:checked').length;
    const text = facet.querySelector('.facet-chosen');
    if (text) text.textContent = chosen === 0 ? '' : formatNumber(locale, chosen);
  }
}

function showCount(item: Element, locale: Locale, count: number, isChosen: boolean): void {
  item.toggleAttribute('data-empty', count === 0 && !isChosen);
  const text = item.querySelector('.option-count');
  if (text) text.textContent = formatNumber(locale, count);
}

const finish = (facet: HTMLElement): void => facet.removeAttribute('data-old');
