import { columnNames, type FacetName } from '../../exchange/exchange-index.ts';
import { type Mask, maskOfRuns, maskOfValues, type Selected, selectTerms } from '../../exchange/select-terms.ts';
import { type ExchangeIndex, findWords, loadColumn } from './find.ts';
import { textOf } from './form-state.ts';
import type { PartnerList } from './partner-lists.ts';

/** The terms that fit what an address says; reads no more of the index than that takes. */
export async function ask(
  index: ExchangeIndex,
  size: number,
  params: URLSearchParams,
  lists: readonly PartnerList[],
): Promise<Selected> {
  const facets = new Map<FacetName, Mask>();
  for (const { name, items } of lists) {
    const chosen = items().filter(({ box }) => box.checked);
    if (chosen.length === 0) continue;
    facets.set(
      name,
      maskOfRuns(
        size,
        chosen.map(({ partner }) => partner[name]),
      ),
    );
  }
  const asked = columnNames.filter((name) => params.has(name));
  const [columns, words] = await Promise.all([
    Promise.all(asked.map((name) => loadColumn(index, name))),
    findWords(index, size, textOf(params)),
  ]);
  asked.forEach((name, place) => {
    const column = columns[place];
    if (column !== undefined) facets.set(name, maskOfValues(column, params.getAll(name)));
  });
  return selectTerms(size, { facets, words });
}
