import { fillMessage } from '../../i18n/fill-message.ts';
import type { Locale } from '../../i18n/locales.ts';
import { getTextField, listBoxes } from './form-state.ts';
import type { ExchangeMessages } from './messages.ts';

interface Chip {
  readonly text: string;
  readonly name: string;
  readonly remove: () => void;
}

/** Shows what is chosen as buttons that take it away again. `onRemove` is called after the form has changed. */
export function showChips(
  form: HTMLFormElement,
  group: HTMLElement,
  locale: Locale,
  messages: ExchangeMessages,
  onRemove: () => void,
): void {
  const field = getTextField(form);
  const text = field.value.trim();
  const toChip = (filter: string, remove: () => void): Chip => ({
    text: filter,
    name: fillMessage(locale, messages['whereCanIGo.remove'], { filter }),
    remove,
  });
  const chips = [
    ...(text === '' ? [] : [toChip(text, () => clearField(field))]),
    ...listBoxes(form)
      .filter(({ checked }) => checked)
      .map((box) => toChip(box.nextElementSibling?.textContent ?? box.value, () => uncheck(box))),
  ];
  const clear = messages['whereCanIGo.clear'];
  const all =
    chips.length < 2 ? chips : [...chips, { text: clear, name: clear, remove: () => chips.forEach(takeAway) }];
  group.hidden = all.length === 0;
  group.replaceChildren(
    ...all.map((chip, place) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = chip.text === clear ? 'chip chip--all' : 'chip';
      button.textContent = chip.text;
      button.setAttribute('aria-label', chip.name);
      button.addEventListener('click', () => {
        chip.remove();
        onRemove();
        focusAfter(group, place);
      });
      return button;
    }),
  );
}

const takeAway = ({ remove }: Chip): void => remove();

const clearField = (field: HTMLInputElement): void => {
  field.value = '';
};

const uncheck = (box: HTMLInputElement): void => {
  box.checked = false;
};

/** The button that had the focus is gone: the next one takes it, or the heading of the results when none is left. */
function focusAfter(group: HTMLElement, place: number): void {
  const buttons = group.querySelectorAll('button');
  const next = buttons[Math.min(place, buttons.length - 1)] ?? document.querySelector<HTMLElement>('#options');
  next?.focus();
}
