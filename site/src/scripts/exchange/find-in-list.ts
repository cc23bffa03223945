import { toSearchText, toSearchWords } from '../../search/fold.ts';

/** Lets the field above a long list hide the values that do not hold its words. */
export function findInList(field: HTMLInputElement): void {
  const list = field.nextElementSibling;
  field.addEventListener('input', () => {
    const words = toSearchWords(field.value);
    for (const item of list?.children ?? []) {
      const text = toSearchText([item.querySelector('label')?.textContent ?? '']);
      const isChosen = item.querySelector('input:checked') !== null;
      item.toggleAttribute('hidden', !isChosen && !words.every((word) => text.includes(word)));
    }
  });
  // Enter would send the form, which is not what the field is for.
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') event.preventDefault();
  });
}
