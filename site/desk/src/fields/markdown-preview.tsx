import DOMPurify from 'dompurify';
import { marked } from 'marked';
import { useMemo } from 'react';
import type { Locale } from '../../../src/i18n/locales.ts';

/** How a text will read. Markup that somebody wrote into it is shown as the site shows it: not at all. */
export function MarkdownPreview({ text, lang }: { text: string; lang: Locale }) {
  const html = useMemo(() => DOMPurify.sanitize(marked.parse(text, { async: false })), [text]);
  // biome-ignore lint/security/noDangerouslySetInnerHtml: DOMPurify went over it one line above.
  return <div className="prose" lang={lang} dangerouslySetInnerHTML={{ __html: html }} />;
}
