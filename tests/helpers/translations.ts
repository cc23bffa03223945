import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Locale, locale } from '@portolan/schema/vocabularies/locale';
import { projectRoot } from './project-files.ts';

/** What the site says, by language: `messages` for its own texts, `vocabularies` for the labels of values. */
export function readTranslations<Texts>(folder: 'messages' | 'vocabularies'): Record<Locale, Texts> {
  const read = (language: Locale) =>
    JSON.parse(readFileSync(join(projectRoot, 'site/src/i18n', folder, `${language}.json`), 'utf8')) as Texts;
  return Object.fromEntries(locale.values.map((language) => [language, read(language)])) as Record<Locale, Texts>;
}
