import { type Locale, locale as locales } from '@portolan/schema/vocabularies/locale';
import type en from './messages/en.json';

export type MessageKey = keyof typeof en;

export interface Language {
  readonly messages: Readonly<Record<MessageKey, string>>;
  readonly fields: Readonly<Record<string, string>>;
  /** What the API says when it refuses something; none in English, which it speaks itself. */
  readonly sentences: Readonly<Record<string, string>>;
  readonly vocabularies: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

const messages = import.meta.glob<Language['messages']>('./messages/*.json', { import: 'default' });
const fields = import.meta.glob<Language['fields']>('./fields/*.json', { import: 'default' });
const sentences = import.meta.glob<Language['sentences']>('./sentences/*.json', { import: 'default' });
const vocabularies = import.meta.glob<Language['vocabularies']>('../../../src/i18n/vocabularies/*.json', {
  import: 'default',
});

async function load<Texts>(files: Record<string, () => Promise<Texts>>, locale: Locale): Promise<Texts> {
  const file = Object.keys(files).find((path) => path.endsWith(`/${locale}.json`));
  const read = file === undefined ? undefined : files[file];
  if (read === undefined) throw new Error(`The desk has no texts in "${locale}".`);
  return read();
}

/** The words of one language; nobody loads those of the others. */
export async function loadLanguage(locale: Locale): Promise<Language> {
  const [own, labels, told, values] = await Promise.all([
    load(messages, locale),
    load(fields, locale),
    locale === 'en' ? {} : load(sentences, locale),
    load(vocabularies, locale),
  ]);
  return { messages: own, fields: labels, sentences: told, vocabularies: values };
}

/** The languages that the desk is complete in, in the order of the portal. */
export const offered: readonly Locale[] = locales.values.filter((own) =>
  (own === 'en' ? [messages, fields] : [messages, fields, sentences]).every((files) =>
    Object.keys(files).some((path) => path.endsWith(`/${own}.json`)),
  ),
);

const storageKey = 'portolan.desk.language';

/** The language that this browser's user chose, else the first that they read of those we have. */
export function chosenLocale(): Locale {
  const wanted = [localStorage.getItem(storageKey) ?? '', ...navigator.languages].map((tag) => tag.slice(0, 2));
  return wanted.find((tag): tag is Locale => (offered as readonly string[]).includes(tag)) ?? 'en';
}

export const keepLocale = (locale: Locale) => localStorage.setItem(storageKey, locale);
