import { Marked } from 'marked';

/** The words of a Markdown text, without marks and addresses. */
export function toPlainText(markdown: string): string {
  const marked = new Marked();
  const words: string[] = [];
  marked.walkTokens(marked.lexer(markdown), (token) => {
    const isLeaf = !('tokens' in token) || token.tokens === undefined;
    if (isLeaf && 'text' in token && token.type !== 'html') words.push(token.text);
  });
  return words.join(' ').replace(/\s+/g, ' ').trim();
}
