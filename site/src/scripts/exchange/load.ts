import { cardsPerFile, type ExchangeIndex } from '../../exchange/exchange-index.ts';

export interface ExchangeFiles {
  loadIndex(): Promise<ExchangeIndex>;
  /** The cards of some terms as HTML, in the order of `rows`. */
  loadCards(rows: readonly number[]): Promise<string[]>;
}

/** Reads the files of the exchange search, each once, when first asked for. A failed read is tried again. */
export function openFiles(indexUrl: string, cardsUrl: string): ExchangeFiles {
  const read = new Map<string, Promise<unknown>>();
  const load = <T>(url: string): Promise<T> => {
    const known = read.get(url) ?? fetchJson(url);
    read.set(url, known);
    known.catch(() => read.delete(url));
    return known as Promise<T>;
  };
  const loadIndex = () => load<ExchangeIndex>(indexUrl);
  return {
    loadIndex,
    async loadCards(rows) {
      const { version } = await loadIndex();
      const fileOf = (row: number): string => `${cardsUrl}${version}/${Math.floor(row / cardsPerFile)}.json`;
      return Promise.all(rows.map(async (row) => (await load<string[]>(fileOf(row)))[row % cardsPerFile] ?? ''));
    },
  };
}

async function fetchJson(url: string): Promise<unknown> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}.`);
  return response.json();
}
