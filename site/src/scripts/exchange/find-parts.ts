/** The elements of the page that the script works with. Throws when one is missing. */
export function findParts(root: HTMLElement) {
  const get = <T extends HTMLElement>(selector: string): T => {
    const element = root.querySelector<T>(selector);
    if (element === null) throw new Error(`The page has no "${selector}".`);
    return element;
  };
  return {
    root,
    form: get<HTMLFormElement>('form'),
    toggle: get<HTMLButtonElement>('.exchange-toggle'),
    chosenCount: get('.exchange-chosen-count'),
    heading: get('#options'),
    status: get('.exchange-status'),
    chips: get('.chips'),
    list: get('.term-cards'),
    shownText: get('.exchange-shown'),
    more: get<HTMLButtonElement>('.exchange-more'),
  };
}
