import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sentences } from '@portolan/schema/sentences/tell';
import { locale } from '@portolan/schema/vocabularies/locale';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../helpers/project-files.ts';

type Texts = Record<string, string>;

const fileOf = (folder: string, language: string) => join(projectRoot, `site/desk/src/i18n/${folder}/${language}.json`);
const read = (folder: string, language: string): Texts => JSON.parse(readFileSync(fileOf(folder, language), 'utf8'));
const parametersOf = (text: string) =>
  [...new Set([...text.matchAll(/\{(\w+)(?=[,}])/g)].map(([, name]) => name))].sort();
const plural = /\{(\w+), plural,((?:\s*\w+ \{[^{}]*\})+)\}/g;

describe.each(locale.values)('the words of the desk in "%s"', (language) => {
  it.each(['messages', 'fields'])('are complete: %s', (folder) => {
    expect(existsSync(fileOf(folder, language))).toBe(true);
    expect(Object.keys(read(folder, language))).toEqual(Object.keys(read(folder, 'en')));
    expect(Object.values(read(folder, language)).filter((text) => text.trim() === '' || text !== text.trim())).toEqual(
      [],
    );
  });

  it('take the same parameters as in English', () => {
    const own = read('messages', language);
    const different = Object.entries(read('messages', 'en')).filter(
      ([key, text]) => parametersOf(text).join() !== parametersOf(own[key] ?? '').join(),
    );
    expect(different.map(([key]) => key)).toEqual([]);
  });

  it('count with every plural form of the language', () => {
    const forms = new Set(Array.from({ length: 200 }, (_, count) => new Intl.PluralRules(language).select(count)));
    for (const [key, text] of Object.entries(read('messages', language))) {
      for (const [, , branches = ''] of text.matchAll(plural)) {
        const known = [...branches.matchAll(/(\w+) \{/g)].map(([, form]) => form);
        expect(known, key).toEqual(expect.arrayContaining([...forms]));
      }
    }
  });
});

describe.each(locale.values.filter((own) => own !== 'en'))('what the API says, in "%s"', (language) => {
  const own = read('sentences', language);

  it('is there for each of its sentences', () => {
    expect(Object.keys(own).sort()).toEqual(Object.keys(sentences).sort());
    expect(Object.values(own).filter((text) => text.trim() === '' || text !== text.trim())).toEqual([]);
  });

  it('is filled by nothing that the sentence does not give', () => {
    const strange = Object.entries(sentences).filter(
      ([key, text]) => !parametersOf(own[key] ?? '').every((name) => parametersOf(text).includes(name)),
    );
    expect(strange.map(([key]) => key)).toEqual([]);
  });
});
