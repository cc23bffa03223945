import { Marked, type Tokens } from 'marked';
import type { Locale } from '../../i18n/locales.ts';
import { resolveLink } from '../../routes.ts';
import { toAnchor } from './headings.ts';

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => escapes[character] ?? character);

const allowed = /^(https?:|mailto:|tel:|#|\/(?!\/))/i;
const external = /^https?:/i;

interface Options {
  locale: Locale;
  /** The level that the text's highest headings get on the page. */
  topHeading: 2 | 3 | 4;
  /** Whether the main headings can be linked to; for the one text that a page is about. */
  hasAnchors?: boolean;
}

/**
 * Markdown from editors as HTML that is safe to show: raw HTML is shown as text, headings move below the page's own and
 * skip no level, `portolan:` links become addresses of this site, and links of an unknown kind and images keep only
 * their words.
 */
export function toHtml(markdown: string, { locale, topHeading, hasAnchors = false }: Options): string {
  let highest = 6;
  let previous = topHeading - 1;
  let mainHeadings = 0;
  const marked = new Marked({
    walkTokens(token) {
      if (token.type === 'heading') highest = Math.min(highest, token['depth']);
    },
    renderer: {
      html: ({ text, block }: Tokens.HTML | Tokens.Tag) => (block ? `<p>${escapeHtml(text)}</p>\n` : escapeHtml(text)),
      image: ({ text }: Tokens.Image) => escapeHtml(text),
      heading({ tokens, depth }: Tokens.Heading) {
        const level = Math.min(depth - highest + topHeading, previous + 1, 6);
        previous = level;
        const id = hasAnchors && depth === highest ? ` id="${toAnchor(++mainHeadings)}"` : '';
        return `<h${level}${id}>${this.parser.parseInline(tokens)}</h${level}>\n`;
      },
      link({ href, tokens }: Tokens.Link) {
        const text = this.parser.parseInline(tokens);
        const target = resolveLink(href, locale);
        if (!allowed.test(target)) return text;
        const rel = external.test(target) ? ' rel="external noopener"' : '';
        return `<a href="${escapeHtml(target)}"${rel}>${text}</a>`;
      },
    },
  });
  return marked.parse(markdown, { async: false });
}
