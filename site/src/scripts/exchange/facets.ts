import { isColumnName } from '../../exchange/exchange-index.ts';
import type { Selected } from '../../exchange/select-terms.ts';
import type { Locale } from '../../i18n/locales.ts';
import { type ExchangeIndex, hideOthers, loadColumn } from './find.ts';
import type { PartnerList } from './partner-lists.ts';
import { showColumnCounts, showPartnerCounts } from './show-counts.ts';

const typingPause = 200;

interface Facets {
  /** Shows the counts of what is asked now; those of facets that nobody looks at come when they are opened. */
  show(asked: Promise<Selected>): Promise<void>;
  /** Shows the counts of facets that have come into view. */
  showOpened(): Promise<void>;
}

/** The facets of the form with their live counts. `asked` are the terms that fit at first. */
export function openFacets(
  form: HTMLFormElement,
  locale: Locale,
  index: ExchangeIndex,
  lists: readonly PartnerList[],
  ask: () => Promise<Selected>,
): Facets {
  const facets = [...form.querySelectorAll<HTMLDetailsElement>('.facet')];
  let asked: Promise<Selected> | undefined;

  async function showOne(facet: HTMLDetailsElement): Promise<void> {
    const current = asked ?? ask();
    asked = current;
    const name = facet.dataset['facet'];
    const list = lists.find((own) => own.name === name);
    const [selected, column] = await Promise.all([
      current,
      isColumnName(name) ? loadColumn(index, name) : undefined,
      list?.fill(),
    ]);
    if (current !== asked) return;
    if (column !== undefined) showColumnCounts(facet, locale, column, selected);
    if (list !== undefined) showPartnerCounts(list, locale, selected);
  }

  const showOpened = async (): Promise<void> => {
    const inView = facets.filter((facet) => facet.open && facet.getClientRects().length > 0);
    await Promise.all(inView.filter((facet) => facet.hasAttribute('data-old')).map(showOne));
  };

  for (const facet of facets) {
    facet.addEventListener('toggle', () => {
      void showOpened().catch(console.error);
      // A reader who opens a list is about to choose from it.
      const name = facet.dataset['facet'];
      if (facet.open && isColumnName(name)) void loadColumn(index, name).catch(() => undefined);
    });
    const field = facet.querySelector<HTMLInputElement>('[data-find]');
    if (field === null) continue;
    let pause: ReturnType<typeof setTimeout> | undefined;
    field.addEventListener('input', () => {
      clearTimeout(pause);
      const options = facet.querySelector('.options');
      if (isColumnName(facet.dataset['facet'])) hideOthers(options as Element, field.value);
      else pause = setTimeout(() => void showOne(facet).catch(console.error), typingPause);
    });
    // Enter would send the form, which is not what the field is for.
    field.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') event.preventDefault();
    });
  }

  return {
    show(next) {
      asked = next;
      for (const facet of facets) facet.setAttribute('data-old', '');
      return showOpened();
    },
    showOpened,
  };
}
