import { type HTMLElement, NodeType } from 'node-html-parser';
import type { BuiltPage } from './built-pages.ts';

/** A piece of text that a reader sees or hears. */
export interface PageText {
  readonly text: string;
  /** The language it is marked with, by its own element or one around it; empty for the description, which cannot say. */
  readonly lang: string;
  /** Whether it shows code, where braces and `null` are at home. */
  readonly isCode: boolean;
}

const spoken = ['aria-label', 'alt', 'title', 'placeholder', 'aria-description'];
const unseen = new Set(['SCRIPT', 'STYLE', 'TEMPLATE']);
const code = new Set(['CODE', 'PRE', 'KBD', 'SAMP']);

/** Every text of a page, its title and description included, in document order and with plain spaces. */
export function listTexts({ document, locale = 'en' }: BuiltPage): PageText[] {
  const texts: PageText[] = [];
  const add = (raw: string | undefined, lang: string, isCode: boolean) => {
    const text = raw?.replace(/\s+/g, ' ').trim();
    if (text) texts.push({ text, lang, isCode });
  };
  const visit = (element: HTMLElement, outerLang: string, inCode: boolean) => {
    const lang = element.getAttribute('lang') ?? outerLang;
    const isCode = inCode || code.has(element.tagName);
    for (const name of spoken) add(element.getAttribute(name), lang, isCode);
    for (const child of element.childNodes) {
      if (child.nodeType === NodeType.TEXT_NODE) add(child.text, lang, isCode);
      else if (child.nodeType === NodeType.ELEMENT_NODE && !unseen.has((child as HTMLElement).tagName)) {
        visit(child as HTMLElement, lang, isCode);
      }
    }
  };
  const description = document.querySelector('meta[name="description"]')?.getAttribute('content');
  add(description, '', false);
  const html = document.querySelector('html');
  if (html !== null) visit(html, locale, false);
  return texts;
}
