import type { ResultMeta } from './pagefind.ts';

/** Fills a copy of the template for one result. */
export function showResult(template: HTMLTemplateElement, url: string, meta: ResultMeta): DocumentFragment {
  const result = document.importNode(template.content, true);
  const fill = (selector: string, text: string, lang: string): void => {
    const element = result.querySelector<HTMLElement>(selector);
    if (text === '') element?.remove();
    else if (element !== null) element.textContent = text;
    if (lang !== '') element?.setAttribute('lang', lang);
  };
  fill('.kicker', meta.kind, '');
  fill('a', meta.title, meta.lang);
  fill('.result-excerpt', meta.excerpt, meta.excerptLang);
  result.querySelector('a')?.setAttribute('href', url);
  if (meta.demonstration === '') result.querySelector('.tag')?.remove();
  return result;
}
