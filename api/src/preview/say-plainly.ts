import type { FastifyReply } from 'fastify';

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeText = (text: string): string => text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);

/** A page that holds a sentence, and reasons below it, for who looks at a preview in a frame. */
export function sayPlainly(reply: FastifyReply, status: number, sentence: string, reasons: readonly string[] = []) {
  const list = reasons.map((reason) => `<li>${escapeText(reason)}</li>`).join('');
  const title = escapeText(sentence);
  return reply
    .code(status)
    .type('text/html; charset=utf-8')
    .send(
      `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="robots" content="noindex"><meta name="color-scheme" content="light dark"><title>${title}</title><h1>${title}</h1><ul>${list}</ul></html>`,
    );
}
