import {
  type Column,
  type ColumnName,
  cardsPerView,
  type Directory,
  type ExchangeStart,
  type IndexedPartner,
  type PartnerFile,
  toSlugKey,
  type WordFile,
} from '../../exchange/exchange-index.ts';
import { type Mask, maskOfRuns } from '../../exchange/select-terms.ts';
import { nameAt } from '../../files/file-names.ts';
import { toSearchText, toSearchWords } from '../../search/fold.ts';
import { findFile } from '../../search/word-tree.ts';
import type { Index } from '../open-index.ts';

export type ExchangeIndex = Index<ExchangeStart>;

interface FoundPartners {
  readonly partners: readonly IndexedPartner[];
  /** Whether there are more, which a longer text would find. */
  readonly isCut: boolean;
}

const plain = (word: string): string => word.trim();

export async function loadColumn({ start, load }: ExchangeIndex, name: ColumnName): Promise<Column> {
  const { columns } = await start();
  return load<Column>(`columns/${columns[name]}`);
}

/** Finds the file for a word by one of the directories. */
async function openDirectory<File>(
  { start, load }: ExchangeIndex,
  kind: 'partners' | 'words',
): Promise<(word: string) => Promise<File>> {
  const { keys, files } = await load<Directory>(`${kind}/${(await start())[kind]}`);
  return (word) => load<File>(`${kind}/${nameAt(files, findFile(keys, word))}`);
}

/** The partners that have words with all beginnings in a text; without a text those with most terms. */
export async function findPartners(index: ExchangeIndex, text: string): Promise<FoundPartners> {
  const words = toSearchWords(text);
  const read = await openDirectory<PartnerFile>(index, 'partners');
  const files = await Promise.all((words.length === 0 ? [''] : words.map(plain)).map(read));
  const best = files.find(({ isWhole }) => isWhole) ?? files[0];
  if (best === undefined) return { partners: [], isCut: false };
  const partners = best.partners.filter((partner) => words.every((word) => partner.text.includes(word)));
  return { partners, isCut: !best.isWhole };
}

export async function findPartner(index: ExchangeIndex, slug: string): Promise<IndexedPartner | undefined> {
  const read = await openDirectory<PartnerFile>(index, 'partners');
  const { partners } = await read(toSlugKey(slug));
  return partners.find((partner) => partner.slug === slug);
}

/** For each word of a text the terms that it finds. */
export async function findWords(index: ExchangeIndex, size: number, text: string): Promise<Mask[]> {
  const words = toSearchWords(text).map(plain);
  if (words.length === 0) return [];
  const read = await openDirectory<WordFile>(index, 'words');
  return Promise.all(
    words.map(async (word) => {
      const file = await read(word);
      const found = Object.entries(file).filter(([own]) => own.startsWith(word));
      return maskOfRuns(
        size,
        found.map(([, runs]) => runs),
      );
    }),
  );
}

/** The cards of some terms as HTML, in the order of `rows`. */
export async function loadCards({ start, load }: ExchangeIndex, rows: readonly number[]): Promise<string[]> {
  const { cards } = await start();
  return Promise.all(
    rows.map(async (row) => {
      const own = await load<string[]>(`cards/${nameAt(cards, Math.floor(row / cardsPerView))}`);
      return own[row % cardsPerView] ?? '';
    }),
  );
}

/** Lets the field above a long list hide the values that do not hold its words. */
export function hideOthers(list: Element, text: string): void {
  const words = toSearchWords(text);
  for (const item of list.children) {
    const own = toSearchText([item.querySelector('label')?.textContent ?? '']);
    const isChosen = item.querySelector('input:checked') !== null;
    item.toggleAttribute('hidden', !isChosen && !words.every((word) => own.includes(word)));
  }
}
