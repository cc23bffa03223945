import type { ShownRecord } from '../../search/search-index.ts';

/** Fills a copy of the template for one result. */
export function showResult(template: HTMLTemplateElement, record: ShownRecord): DocumentFragment {
  const result = document.importNode(template.content, true);
  const fill = (selector: string, text: string, lang = ''): void => {
    const element = result.querySelector<HTMLElement>(selector);
    if (text === '') element?.remove();
    else if (element !== null) element.textContent = text;
    if (lang !== '') element?.setAttribute('lang', lang);
  };
  fill('.kicker', record.kind);
  fill('a', record.title, record.lang);
  fill('.result-excerpt', record.excerpt, record.excerptLang);
  result.querySelector('a')?.setAttribute('href', record.url);
  if (!record.isDemonstration) result.querySelector('.tag')?.remove();
  return result;
}
