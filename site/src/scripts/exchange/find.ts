import {
  cardsPerView,
  type IndexedPartner,
  type PartnerFile,
  toSlugKey,
  type WordFile,
} from '../../exchange/exchange-index.ts';
import { type Mask, maskOfRuns } from '../../exchange/select-terms.ts';
import { toSearchText, toSearchWords } from '../../search/fold.ts';
import { findFile, type Keys } from '../../search/word-tree.ts';
import type { Load } from '../open-index.ts';

interface FoundPartners {
  readonly partners: readonly IndexedPartner[];
  /** Whether there are more, which a longer text would find. */
  readonly isCut: boolean;
}

const plain = (word: string): string => word.trim();

/** The partners that have words with all beginnings in a text; without a text those with most terms. */
export async function findPartners(load: Load, text: string): Promise<FoundPartners> {
  const words = toSearchWords(text);
  const keys = await load<Keys>('partners/keys');
  const numbers = new Set((words.length === 0 ? [''] : words.map(plain)).map((word) => findFile(keys, word)));
  const files = await Promise.all([...numbers].map((number) => load<PartnerFile>(`partners/${number}`)));
  const best = files.find(({ isWhole }) => isWhole) ?? files[0];
  if (best === undefined) return { partners: [], isCut: false };
  const partners = best.partners.filter((partner) => words.every((word) => partner.text.includes(word)));
  return { partners, isCut: !best.isWhole };
}

export async function findPartner(load: Load, slug: string): Promise<IndexedPartner | undefined> {
  const keys = await load<Keys>('partners/keys');
  const { partners } = await load<PartnerFile>(`partners/${findFile(keys, toSlugKey(slug))}`);
  return partners.find((partner) => partner.slug === slug);
}

/** For each word of a text the terms that it finds. */
export async function findWords(load: Load, size: number, text: string): Promise<Mask[]> {
  const words = toSearchWords(text).map(plain);
  if (words.length === 0) return [];
  const keys = await load<Keys>('words/keys');
  return Promise.all(
    words.map(async (word) => {
      const file = await load<WordFile>(`words/${findFile(keys, word)}`);
      const found = Object.entries(file).filter(([own]) => own.startsWith(word));
      return maskOfRuns(
        size,
        found.map(([, runs]) => runs),
      );
    }),
  );
}

/** The cards of some terms as HTML, in the order of `rows`. */
export const loadCards = (load: Load, rows: readonly number[]): Promise<string[]> =>
  Promise.all(
    rows.map(async (row) => {
      const cards = await load<string[]>(`cards/${Math.floor(row / cardsPerView)}`);
      return cards[row % cardsPerView] ?? '';
    }),
  );

/** Lets the field above a long list hide the values that do not hold its words. */
export function hideOthers(list: Element, text: string): void {
  const words = toSearchWords(text);
  for (const item of list.children) {
    const own = toSearchText([item.querySelector('label')?.textContent ?? '']);
    const isChosen = item.querySelector('input:checked') !== null;
    item.toggleAttribute('hidden', !isChosen && !words.every((word) => own.includes(word)));
  }
}
