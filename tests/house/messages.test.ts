import { locale } from '@portolan/schema/vocabularies/locale';
import { describe, expect, it } from 'vitest';
import { readTranslations } from '../helpers/translations.ts';

const messages = readTranslations<Record<string, string>>('messages');

const plural = /\{(\w+), plural,((?:\s*\w+ \{[^{}]*\})+)\}/g;
const branch = /(\w+) \{([^{}]*)\}/g;

/** The parameters that a message takes: `{name}`, and `{count, plural, …}`, which a language without plurals need not use. */
const parametersOf = (message: string): string[] =>
  [...new Set(Array.from(message.matchAll(/\{(\w+)(?=[,}])/g), ([, name = '']) => name))].sort();

describe.each(locale.values)('the messages in "%s"', (language) => {
  const own = Object.entries(messages[language]);

  it('are the same as in English, in the same order', () => {
    expect(own.map(([key]) => key)).toEqual(Object.keys(messages.en));
  });

  it('take the same parameters as in English', () => {
    const parameters = (texts: Record<string, string>) =>
      Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, parametersOf(text)]));
    expect(parameters(messages[language])).toEqual(parameters(messages.en));
  });

  it('that count have a text for every plural form of the language, with the number in it', () => {
    const forms = new Set(Array.from({ length: 200 }, (_, count) => new Intl.PluralRules(language).select(count)));
    const counted = own.flatMap(([key, text]) =>
      Array.from(text.matchAll(plural), ([, , branches = '']) => [key, branches]),
    );
    for (const [key, branches = ''] of counted) {
      const texts = new Map(Array.from(branches.matchAll(branch), ([, form = '', text = '']) => [form, text]));
      expect([...texts.keys()], key).toEqual(expect.arrayContaining([...forms]));
      for (const text of texts.values()) expect(text, key).toContain('#');
    }
  });

  it('leave no brace, no empty text and no space around', () => {
    const untidy = own.filter(([, text]) => {
      const plain = text.replace(plural, '').replace(/\{\w+\}/g, '');
      return /[{}]/.test(plain) || text === '' || text !== text.trim();
    });
    expect(untidy).toEqual([]);
  });
});

it('English messages count', () => {
  expect(Object.values(messages.en).filter((text) => text.match(plural)).length).toBeGreaterThan(10);
});
