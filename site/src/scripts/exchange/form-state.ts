const textName = 'q';

export const listBoxes = (form: HTMLElement): HTMLInputElement[] => [
  ...form.querySelectorAll<HTMLInputElement>('input[type="checkbox"]'),
];

export function getTextField(form: HTMLFormElement): HTMLInputElement {
  const field = form.elements.namedItem(textName);
  if (!(field instanceof HTMLInputElement)) throw new Error(`The form has no field "${textName}".`);
  return field;
}

export const textOf = (params: URLSearchParams): string => params.get(textName) ?? '';

/** What the reader chose, as the parameters of the page's address: the same as if the form were sent. */
export function readForm(form: HTMLFormElement): URLSearchParams {
  const params = new URLSearchParams();
  const text = getTextField(form).value.trim();
  if (text !== '') params.append(textName, text);
  for (const { name, value, checked } of listBoxes(form)) if (checked) params.append(name, value);
  return params;
}

/** Sets what the page offers as an address says; what it does not offer is ignored. */
export function writeForm(form: HTMLFormElement, params: URLSearchParams): void {
  getTextField(form).value = textOf(params);
  for (const box of listBoxes(form)) {
    box.checked = params.has(box.name, box.value);
    if (box.checked) openAround(box);
  }
}

/** Choosing a field within a chosen one narrows the choice, and choosing the field around it widens it again. */
export function keepOneOfEachBranch(form: HTMLFormElement, chosen: HTMLInputElement): void {
  if (chosen.name !== 'field' || !chosen.checked) return;
  for (const box of listBoxes(form)) {
    if (box === chosen || box.name !== chosen.name) continue;
    if (box.value.startsWith(chosen.value) || chosen.value.startsWith(box.value)) box.checked = false;
  }
}

function openAround(box: HTMLInputElement): void {
  for (let details = box.closest('details'); details !== null; ) {
    details.open = true;
    details = details.parentElement?.closest('details') ?? null;
  }
}
