import { cardsPerView } from '../../exchange/exchange-index.ts';
import { selectTerms } from '../../exchange/select-terms.ts';
import { fillMessage } from '../../i18n/fill-message.ts';
import { formatNumber } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/locales.ts';
import { findInList } from './find-in-list.ts';
import { findParts } from './find-parts.ts';
import { getTextField, keepOneOfEachBranch, readForm, toSelection, writeForm } from './form-state.ts';
import { openFiles } from './load.ts';
import type { ExchangeMessages } from './messages.ts';
import { showChips } from './show-chips.ts';
import { showCounts } from './show-counts.ts';

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
  const files = openFiles(root.dataset['index'] ?? '', root.dataset['cards'] ?? '');
  let shown = cardsPerView;
  let latest = 0;

  async function show(): Promise<void> {
    latest += 1;
    const mine = latest;
    const params = readForm(form);
    showChips(form, parts.chips, locale, messages, choose);
    list.setAttribute('aria-busy', 'true');
    try {
      const index = await files.loadIndex();
      const { rows, counts } = selectTerms(index, toSelection(params));
      const cards = await files.loadCards(rows.slice(0, shown));
      // A reader who types fast has asked for something else by now.
      if (mine !== latest) return;
      list.innerHTML = cards.join('');
      showCounts(form, locale, index, counts);
      showTotals(rows.length, params.size);
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

  function restore(): Promise<void> {
    shown = (history.state as HistoryState | null)?.shown ?? cardsPerView;
    writeForm(form, new URLSearchParams(location.search));
    return show();
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
  parts.toggle.addEventListener('click', () => setOpen(parts.toggle.getAttribute('aria-expanded') !== 'true'));
  more.addEventListener('click', () => void showMore());
  for (const field of form.querySelectorAll<HTMLInputElement>('[data-find]')) findInList(field);
  addEventListener('popstate', () => void restore());
  // The index is not small: it comes when a reader turns to the form, before the first choice.
  form.addEventListener('focusin', () => void files.loadIndex().catch(() => undefined), { once: true });

  form.inert = false;
  if (location.search !== '' || history.state !== null) void restore();
  else more.hidden = root.querySelectorAll('.term-card').length < cardsPerView;
}
