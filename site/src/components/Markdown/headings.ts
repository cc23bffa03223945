import { Marked, Parser } from 'marked';

export interface Heading {
  readonly id: string;
  readonly text: string;
}

/** The anchor of a text's nth main heading: the same in every language, and never one of the page's own ids. */
export const toAnchor = (number: number): string => `part-${number}`;

/** The main headings of a Markdown text, those of its highest level, with the anchors that `toHtml` gives them. */
export function listHeadings(markdown: string): Heading[] {
  const found: { depth: number; text: string }[] = [];
  const marked = new Marked();
  const parser = new Parser();
  marked.walkTokens(marked.lexer(markdown), (token) => {
    if (token.type !== 'heading') return;
    found.push({ depth: token['depth'], text: parser.parseInline(token.tokens ?? [], parser.textRenderer) });
  });
  const highest = Math.min(...found.map(({ depth }) => depth));
  return found.filter(({ depth }) => depth === highest).map(({ text }, index) => ({ id: toAnchor(index + 1), text }));
}
