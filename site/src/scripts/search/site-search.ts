import { fillMessage } from '../../i18n/fill-message.ts';
import { formatNumber } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/locales.ts';
import { resultsPerView, type SearchStart } from '../../search/search-index.ts';
import { type SearchType, searchTypes } from '../../search/search-record.ts';
import { openIndex } from '../open-index.ts';
import { findPages, loadRecord } from './find-pages.ts';
import type { SearchMessages } from './messages.ts';
import { showResult } from './show-result.ts';

const typingPause = 250;

/** Makes the site search work: it searches while the reader types, and the address always says what for. */
export function startSearch(root: HTMLElement): void {
  const get = <T extends HTMLElement>(selector: string): T => {
    const element = root.querySelector<T>(selector);
    if (element === null) throw new Error(`The page has no "${selector}".`);
    return element;
  };
  const form = get<HTMLFormElement>('form');
  const field = get<HTMLInputElement>('input[type="search"]');
  const types = get<HTMLFieldSetElement>('.search-types');
  const choices = [...types.querySelectorAll<HTMLInputElement>('input')];
  const status = get('.search-status');
  const list = get('.search-results');
  const more = get<HTMLButtonElement>('.search-more');
  const template = get<HTMLTemplateElement>('template');
  const locale = document.documentElement.lang as Locale;
  const messages: SearchMessages = JSON.parse(root.dataset['messages'] ?? '{}');
  const index = openIndex<SearchStart>(root);
  let shown = resultsPerView;
  let latest = 0;

  const chosenType = (): SearchType | undefined => {
    const value = choices.find(({ checked }) => checked)?.value;
    return searchTypes.find((type) => type === value);
  };

  async function show(): Promise<void> {
    latest += 1;
    const mine = latest;
    const query = field.value.trim();
    if (query === '') return clear();
    try {
      const { rows, counts } = await findPages(index, query, chosenType());
      const visible = await Promise.all(rows.slice(0, shown).map((row) => loadRecord(index, row)));
      // A reader who types fast has asked for something else by now.
      if (mine !== latest) return;
      list.replaceChildren(...visible.map((record) => showResult(template, record)));
      status.textContent =
        rows.length === 0
          ? fillMessage(locale, messages['search.nothing'], { query })
          : fillMessage(locale, messages['count.results'], { count: rows.length });
      showTypes(counts);
      more.hidden = rows.length <= shown;
    } catch (error) {
      if (mine !== latest) return;
      clear();
      status.textContent = messages['search.failed'];
      console.warn(error);
    }
  }

  function clear(): void {
    list.replaceChildren();
    status.textContent = '';
    types.hidden = true;
    more.hidden = true;
  }

  function showTypes(counts: ReadonlyMap<string, number>): void {
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
    types.hidden = total === 0;
    for (const choice of choices) {
      const count = choice.value === '' ? total : (counts.get(choice.value) ?? 0);
      const text = choice.parentElement?.querySelector('.option-count');
      if (text) text.textContent = formatNumber(locale, count);
      choice.parentElement?.toggleAttribute('hidden', count === 0 && !choice.checked);
    }
  }

  function remember(method: 'pushState' | 'replaceState'): void {
    const params = new URLSearchParams();
    const query = field.value.trim();
    const type = chosenType();
    if (query !== '') params.set('q', query);
    if (type !== undefined) params.set('type', type);
    history[method]({ shown }, '', params.size === 0 ? location.pathname : `?${params}`);
  }

  function choose(method: 'pushState' | 'replaceState'): void {
    shown = resultsPerView;
    remember(method);
    void show();
  }

  function restore(): void {
    const params = new URLSearchParams(location.search);
    shown = (history.state as { shown?: number } | null)?.shown ?? resultsPerView;
    field.value = params.get('q') ?? '';
    for (const choice of choices) choice.checked = choice.value === (params.get('type') ?? '');
    void show();
  }

  let pause: ReturnType<typeof setTimeout> | undefined;
  field.addEventListener('input', () => {
    clearTimeout(pause);
    // Each letter is not a step that a reader wants to go back to.
    pause = setTimeout(() => choose('replaceState'), typingPause);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(pause);
    choose('pushState');
  });
  types.addEventListener('change', () => choose('pushState'));
  more.addEventListener('click', async () => {
    const before = list.children.length;
    shown += resultsPerView;
    remember('replaceState');
    await show();
    list.children[before]?.querySelector('a')?.focus();
  });
  addEventListener('popstate', restore);

  restore();
  if (field.value === '') field.focus();
}
