import { cardsPerView, type ExchangeStart, isColumnName } from '../../exchange/exchange-index.ts';
import { fillMessage } from '../../i18n/fill-message.ts';
import { formatNumber } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/locales.ts';
import { openIndex } from '../open-index.ts';
import { ask } from './ask.ts';
import { openFacets } from './facets.ts';
import { loadCards, loadColumn } from './find.ts';
import { findParts } from './find-parts.ts';
import { getTextField, keepOneOfEachBranch, readForm, writeForm } from './form-state.ts';
import type { ExchangeMessages } from './messages.ts';
import { openPartnerLists } from './partner-lists.ts';
import { showChips } from './show-chips.ts';
import { showChosen } from './show-counts.ts';

const typingPause = 200;

/** What the history keeps beside the address, so that a reader who comes back sees as many results as before. */
interface HistoryState {
  readonly shown: number;
}

/** Makes the exchange search work: each choice narrows the list at once, and the address always says what is chosen. */
export function startExchange(root: HTMLElement): void {
  const parts = findParts(root);
  const { form, list, more } = parts;
  const locale = document.documentElement.lang as Locale;
  const messages: ExchangeMessages = JSON.parse(root.dataset['messages'] ?? '{}');
  const size = Number(root.dataset['size']);
  const index = openIndex<ExchangeStart>(root);
  const lists = openPartnerLists(form, index);
  const facets = openFacets(form, locale, index, lists, () => ask(index, size, readForm(form), lists));
  let shown = cardsPerView;
  let latest = 0;

  async function show(): Promise<void> {
    latest += 1;
    const mine = latest;
    const params = readForm(form);
    showChips(form, parts.chips, locale, messages, choose);
    showChosen(form, locale);
    list.setAttribute('aria-busy', 'true');
    try {
      const asked = ask(index, size, params, lists);
      const counted = facets.show(asked);
      const { rows } = await asked;
      // A reader who types fast has asked for something else by now.
      if (mine !== latest) return;
      showTotals(rows.length, params.size);
      const [cards] = await Promise.all([loadCards(index, rows.slice(0, shown)), counted]);
      if (mine !== latest) return;
      list.innerHTML = cards.join('');
      root.removeAttribute('data-failed');
    } catch (error) {
      if (mine !== latest) return;
      root.setAttribute('data-failed', '');
      console.error(error);
    }
    list.removeAttribute('aria-busy');
  }

  function showTotals(total: number, chosen: number): void {
    const visible = Math.min(shown, total);
    parts.status.textContent =
      total === 0
        ? messages['whereCanIGo.nothing']
        : fillMessage(locale, messages['count.mobilityTerms'], { count: total });
    parts.shownText.textContent =
      total === 0 ? '' : fillMessage(locale, messages['whereCanIGo.shown'], { shown: visible, total });
    parts.chosenCount.textContent = chosen === 0 ? '' : formatNumber(locale, chosen);
    more.hidden = visible === total;
  }

  const remember = (method: 'pushState' | 'replaceState'): void => {
    const query = readForm(form).toString();
    const state: HistoryState = { shown };
    history[method](state, '', query === '' ? location.pathname : `?${query}`);
  };

  function choose(method: 'pushState' | 'replaceState' = 'pushState'): void {
    shown = cardsPerView;
    remember(method);
    void show();
  }

  async function restore(): Promise<void> {
    shown = (history.state as HistoryState | null)?.shown ?? cardsPerView;
    const params = new URLSearchParams(location.search);
    // Without their names the partners are left out; what else is asked can still be answered.
    await Promise.all(lists.map(({ name, add }) => add(params.getAll(name)))).catch(console.error);
    writeForm(form, params);
    await show();
  }

  async function showMore(): Promise<void> {
    const before = list.children.length;
    shown += cardsPerView;
    remember('replaceState');
    await show();
    // The button may be gone, and the reader goes on with the first new result.
    list.children[before]?.querySelector('a')?.focus();
  }

  let pause: ReturnType<typeof setTimeout> | undefined;
  getTextField(form).addEventListener('input', () => {
    clearTimeout(pause);
    // A text is one step to go back over, however long it took to type.
    const isGoingOn = new URLSearchParams(location.search).has(getTextField(form).name);
    pause = setTimeout(() => choose(isGoingOn ? 'replaceState' : 'pushState'), typingPause);
  });
  form.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.type !== 'checkbox') return;
    keepOneOfEachBranch(form, target);
    choose();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(pause);
    choose();
    setOpen(false);
    parts.heading.focus();
  });
  const setOpen = (isOpen: boolean): void => parts.toggle.setAttribute('aria-expanded', String(isOpen));
  parts.toggle.addEventListener('click', () => {
    setOpen(parts.toggle.getAttribute('aria-expanded') !== 'true');
    void facets.showOpened().catch(console.error);
  });
  more.addEventListener('click', () => void showMore());
  addEventListener('popstate', () => void restore());
  // What a first choice needs comes when a reader turns to its list, before the choice.
  form.addEventListener('focusin', ({ target }) => {
    const name = target instanceof HTMLInputElement && target.type === 'checkbox' ? target.name : '';
    if (isColumnName(name)) void loadColumn(index, name).catch(() => undefined);
  });

  form.inert = false;
  if (location.search !== '' || history.state !== null) void restore();
  else more.hidden = root.querySelectorAll('.term-card').length < cardsPerView;
}
