import { type Locale, locale } from '@portolan/schema/vocabularies/locale';
import { describe, expect, it } from 'vitest';
import { type BuiltPage, localisedPages, pages } from '../helpers/built-pages.ts';
import { expectNoProblems } from '../helpers/expect-no-problems.ts';
import { listTexts } from '../helpers/page-texts.ts';
import { readTranslations } from '../helpers/translations.ts';

const messages = readTranslations<Record<string, string>>('messages');
const vocabularies = readTranslations<Record<string, Record<string, string>>>('vocabularies');

/** The data dictionary quotes the contract: names of types, and `null`. */
const quotesContract = ({ path }: BuiltPage) => path.endsWith('/developers/data/');

/** Every interface text of a language by a key of its own. */
const wordsOf = (own: Locale): Map<string, string> =>
  new Map([
    ...Object.entries(messages[own]),
    ...Object.entries(vocabularies[own]).flatMap(([set, labels]) =>
      Object.entries(labels).map(([value, text]) => [`${set}.${value}`, text] as const),
    ),
  ]);
const words = new Map(locale.values.map((own) => [own, wordsOf(own)]));
const english = words.get('en') as Map<string, string>;

const plural = /\{\w+, plural,((?:\s*\w+ \{[^{}]*\})+)\}/g;

/** What a message can look like on a page: its text with anything for its parameters; a count is always a number. */
function toPatterns(message: string): string[] {
  const [counted] = message.matchAll(plural);
  const texts = counted
    ? Array.from((counted[1] ?? '').matchAll(/\{([^{}]*)\}/g), ([, text = '']) => message.replace(counted[0], text))
    : [message];
  return texts.map((text) =>
    text
      .split(/(\{\w+\}|#)/)
      .map((part) =>
        part === '#' ? '\\d+' : /^\{\w+\}$/.test(part) ? '.+' : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'),
      )
      .join(''),
  );
}

/** Matches the English texts that a page in the language shows otherwise, and that mean nothing in that language. */
function englishOnly(own: Locale): RegExp {
  const translated = words.get(own) as Map<string, string>;
  const ownTexts = new Set([...translated.values()].flatMap(toPatterns));
  const patterns = [...english]
    .filter(([key, text]) => translated.get(key) !== text)
    .flatMap(([, text]) => toPatterns(text))
    .filter((pattern) => !ownTexts.has(pattern) && /[a-z]{3}/i.test(pattern.replace(/\\\w/g, '')));
  return new RegExp(`^(?:${[...new Set(patterns)].join('|')})$`);
}

/** Words that make a text English wherever it is; of proper names one or two have some. */
const englishWord = /(?<=^|\s)(?:the|and|of|with|which|is|are|for|from|to)(?=\s|$)/g;

describe.each(locale.values.filter((own) => own !== 'en'))('the pages in "%s"', (own) => {
  const ownPages = localisedPages.filter((page) => page.locale === own && !quotesContract(page));

  it('show no English interface text', () => {
    const pattern = englishOnly(own);
    const problems = ownPages.flatMap((page) =>
      listTexts(page)
        .filter(({ text, lang, isCode }) => lang === own && !isCode && pattern.test(text))
        .map(({ text }) => `${page.path}: "${text}"`),
    );
    expectNoProblems(problems);
  });

  it('mark what they show in English as English', () => {
    const problems = ownPages.flatMap((page) =>
      listTexts(page)
        .filter(({ text, lang, isCode }) => lang === own && !isCode && new Set(text.match(englishWord)).size > 2)
        .map(({ text }) => `${page.path}: "${text}"`),
    );
    expectNoProblems(problems);
  });

  it('would be caught showing one', () => {
    const pattern = englishOnly(own);
    expect('Skip to content').toMatch(pattern);
    expect('12 work packages').toMatch(pattern);
    expect('Last verified: 5 May 2026').toMatch(pattern);
  });
});

it('no page shows what a template failed to fill in', () => {
  const left = /\bundefined\b|\[object \w+\]|\bNaN\b|\bnull\b|Invalid Date|\{\w+(?:, plural,[^}]*)?\}|\bportolan:\w+\//;
  const problems = pages
    .filter((page) => !quotesContract(page))
    .flatMap((page) =>
      listTexts(page)
        .filter(({ text, isCode }) => !isCode && left.test(text))
        .map(({ text }) => `${page.path}: "${text}"`),
    );
  expectNoProblems(problems);
});

it('no page shows a value of a vocabulary in place of its label', () => {
  const values = new Set(
    Object.values(vocabularies.en).flatMap((labels) =>
      Object.keys(labels).filter((value) => /^[a-z]+(_[a-z]+)+$/.test(value)),
    ),
  );
  const isValue = (text: string) =>
    values.has(text.toLowerCase()) && (text === text.toLowerCase() || text === text.toUpperCase());
  const problems = pages.flatMap((page) =>
    listTexts(page)
      .filter(({ text, isCode }) => !isCode && isValue(text))
      .map(({ text }) => `${page.path}: "${text}"`),
  );
  expect(values.size).toBeGreaterThan(40);
  expectNoProblems(problems);
});
