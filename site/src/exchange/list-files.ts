import { fingerprintOfSources } from '../edition/fingerprint-of-sources.ts';
import { remember } from '../edition/remember.ts';
import { type IndexFile, toFileNames, toIndexFile, toIndexFileOf, withoutTwins } from '../files/index-file.ts';
import type { Locale } from '../i18n/locales.ts';
import type { Keys } from '../search/word-tree.ts';
import { readExchange } from './build-index.ts';
import { type ColumnName, cardsPerView, columnNames, type Directory, type ExchangeStart } from './exchange-index.ts';
import { indexPartners, listEnds } from './index-partners.ts';
import { indexWords } from './index-words.ts';
import type { ExchangeTerm } from './list-terms.ts';
import { writeCards } from './write-cards.ts';

interface ExchangeFiles {
  /** The name of the file that leads to all others. */
  readonly start: string;
  readonly files: readonly IndexFile[];
}

/** Every file of the exchange search in one language; made once in an edition. */
export const listExchangeFiles = (locale: Locale): Promise<ExchangeFiles> =>
  remember('exchange files', locale, () => makeFiles(locale));

async function makeFiles(locale: Locale): Promise<ExchangeFiles> {
  const { columns: contents, offers, terms } = await readExchange(locale);
  if (terms.length === 0) return { start: '', files: [] };
  const ends = listEnds(locale, terms);
  const columns = columnNames.map((name) => [name, toIndexFile('columns', contents[name])] as const);
  const partners = toDirectory('partners', indexPartners(ends));
  const words = toDirectory('words', indexWords(ends, offers, contents));
  const cards = listCardFiles(locale, terms);
  const content: ExchangeStart = {
    columns: Object.fromEntries(columns.map(([name, file]) => [name, file.name])) as Record<ColumnName, string>,
    partners: partners.directory.name,
    words: words.directory.name,
    cards: toFileNames(cards),
  };
  const start = toIndexFile('start', content);
  const files = [start, ...columns.map(([, file]) => file), ...partners.all, ...words.all, ...cards];
  return { start: start.name, files: withoutTwins(files) };
}

function toDirectory(kind: string, { keys, files }: { keys: Keys; files: readonly unknown[] }) {
  const named = files.map((file) => toIndexFile(kind, file));
  const content: Directory = { keys, files: toFileNames(named) };
  const directory = toIndexFile(kind, content);
  return { directory, all: [directory, ...named] };
}

/** Cards take long to draw: what is drawn, and with what, tells whether they are as they were. */
const listCardFiles = (locale: Locale, terms: readonly ExchangeTerm[]): IndexFile[] =>
  Array.from({ length: Math.ceil(terms.length / cardsPerView) }, (_, file) => {
    const shown = terms.slice(file * cardsPerView, (file + 1) * cardsPerView);
    return toIndexFileOf('cards', JSON.stringify([fingerprintOfSources(), locale, shown]), () =>
      writeCards(locale, shown),
    );
  });
