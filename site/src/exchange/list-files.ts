import type { IndexFile } from '../files/index-file.ts';
import type { Locale } from '../i18n/locales.ts';
import { type Exchange, readExchange } from './build-index.ts';
import { cardsPerView, columnNames } from './exchange-index.ts';
import { indexPartners, listEnds } from './index-partners.ts';
import { indexWords } from './index-words.ts';
import { writeCards } from './write-cards.ts';

/**
 * Every file of the exchange search in one language: `columns/who`, `partners/keys`, `partners/0`, `words/keys`, `words/0`,
 * `cards/0`.
 */
export async function listIndexFiles(locale: Locale): Promise<{ version: string; files: IndexFile[] }> {
  const exchange = await readExchange(locale);
  const { version, columns, offers, terms } = exchange;
  if (terms.length === 0) return { version, files: [] };
  const ends = listEnds(locale, terms);
  return {
    version,
    files: [
      ...columnNames.map((name) => ({ kind: 'columns', name, read: () => columns[name] })),
      ...toFiles('partners', indexPartners(ends)),
      ...toFiles('words', indexWords(ends, offers, columns)),
      ...listCardFiles(locale, exchange),
    ],
  };
}

const toFiles = (kind: string, { keys, files }: { keys: unknown; files: readonly unknown[] }): IndexFile[] => [
  { kind, name: 'keys', read: () => keys },
  ...files.map((file, number) => ({ kind, name: String(number), read: () => file })),
];

const listCardFiles = (locale: Locale, { terms }: Exchange): IndexFile[] =>
  Array.from({ length: Math.ceil(terms.length / cardsPerView) }, (_, file) => ({
    kind: 'cards',
    name: String(file),
    read: () => writeCards(locale, terms.slice(file * cardsPerView, (file + 1) * cardsPerView)),
  }));
