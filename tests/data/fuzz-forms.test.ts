import { academicYear, localised, slug } from '@portolan/drizzle/content/fields';
import { normaliseIdentifier } from '@portolan/schema/identifiers';
import { foldForSearch } from '@portolan/schema/search-text';
import { identifierScheme } from '@portolan/schema/vocabularies/identifier-scheme';
import { toHtml } from '@portolan/site/src/components/Markdown/to-html.ts';
import fc from 'fast-check';
import { parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { anyText, tried } from '../helpers/fuzz.ts';

const markdown = fc
  .array(
    fc.oneof(
      anyText,
      fc.constantFrom(
        '<script>alert(1)</script>',
        '<img src=x onerror=alert(1)>',
        '<svg/onload=alert(1)>',
        '[a](javascript:alert(1))',
        '[a](JaVaScRiPt:alert(1))',
        '[a](java\nscript:alert(1))',
        '[a](&#106;avascript:alert(1))',
        '[a](data:text/html,<script>alert(1)</script>)',
        '[a](vbscript:x)',
        '[a](//elsewhere.example)',
        '[a](" onmouseover="alert(1))',
        '![a](x" onerror="alert(1))',
        '<javascript:alert(1)>',
        '[a]: javascript:alert(1)\n\n[a]',
        '<a href="javascript:alert(1)">b</a>',
        '```html\n<script>\n```',
        '`<script>`',
        '# ',
        '> ',
        '| a | b |\n|---|---|\n| <img onerror=x> | c |',
        '- [ ] ',
        '&lt;script&gt;',
        '&#60;script&#62;',
        '**',
        '[',
        '](',
        ')',
        '<!--',
        '-->',
        '<![CDATA[',
        '\n\n',
      ),
    ),
    { minLength: 1, maxLength: 10 },
  )
  .map((parts) => parts.join(''));

const harmless = new Set(
  'p a h2 h3 h4 h5 h6 ul ol li em strong code pre blockquote br hr table thead tbody tr th td del input'.split(' '),
);

describe('whatever is written', () => {
  it('as Markdown never becomes a script, nor an address that is one', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        const root = parse(toHtml(text, { locale: 'en', topHeading: 2, hasAnchors: true }), { comment: true });
        for (const element of root.querySelectorAll('*')) {
          expect(harmless).toContain(element.rawTagName.toLowerCase());
          const { href, ...others } = element.attributes;
          expect(
            Object.keys(others).filter((name) => !/^(rel|id|class|align|start|type|checked|disabled)$/.test(name)),
          ).toEqual([]);
          if (href !== undefined) expect(href).toMatch(/^(https?:|mailto:|tel:|#|\/(?!\/))/i);
        }
      }),
      tried(400),
    );
  });

  it('as a slug is refused, or stands in an address as it is', () => {
    const nearly = fc.oneof(
      anyText,
      fc.stringMatching(/^[a-z0-9-]{1,20}$/),
      fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+)*\n?$/),
    );
    fc.assert(
      fc.property(nearly, (text) => {
        const { success, data } = slug.safeParse(text);
        if (success) expect(encodeURIComponent(data)).toBe(data);
      }),
      tried(500),
    );
  });

  it('as an academic year is refused, or is two years that follow each other', () => {
    const nearly = fc.oneof(
      anyText,
      fc
        .tuple(fc.integer({ min: 1990, max: 2040 }), fc.integer({ min: -1, max: 2 }))
        .map(([from, years]) => `${from}/${from + years}`),
      fc.stringMatching(/^\d{4}\/\d{4}$/),
    );
    fc.assert(
      fc.property(nearly, (text) => {
        const { success, data } = academicYear.safeParse(text);
        if (!success) return;
        const [from, to] = data.split('/').map(Number) as [number, number];
        expect(to).toBe(from + 1);
      }),
      tried(500),
    );
  });

  it('as an identifier has one form to compare by, which stays as it is', () => {
    fc.assert(
      fc.property(fc.constantFrom(...identifierScheme.values), anyText, (scheme, text) => {
        const { value } = normaliseIdentifier(scheme, text);
        expect(normaliseIdentifier(scheme, value).value).toBe(value);
      }),
      tried(500),
    );
  });

  it('as a text is found by what it was folded to, once and again', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(foldForSearch(foldForSearch(text))).toBe(foldForSearch(text));
      }),
      tried(500),
    );
  });

  it('as a text in languages is refused, or keeps each language', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('en', 'zh', 'kk', 'xx', 'constructor'), anyText), (text) => {
        const { success, data } = localised.safeParse(text);
        if (!success) return;
        const kept = Object.fromEntries(Object.entries(text).map(([locale, value]) => [locale, value.trim()]));
        expect({ ...data }).toEqual(kept);
      }),
      tried(300),
    );
  });
});
