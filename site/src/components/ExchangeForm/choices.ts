import type { Exchange } from '../../exchange/build-index.ts';
import { countValues } from '../../exchange/column.ts';
import { columnNames, type FacetName } from '../../exchange/exchange-index.ts';

/** A value that readers may choose, with how many terms have it and the values within it. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly count: number;
  readonly narrower: readonly Choice[];
}

/** The choices of a facet that the page offers; fields of study as a tree, everything else as a plain list. */
export function listChoices({ offers, columns }: Exchange, facet: FacetName): Choice[] {
  const name = columnNames.find((column) => column === facet);
  if (name === undefined) return [];
  const counts = countValues(columns[name], () => true);
  const choices = offers[name].map(({ value, label }, place) => ({ value, label, count: counts[place] ?? 0 }));
  if (name !== 'field') return choices.map((choice) => ({ ...choice, narrower: [] }));
  const within = (parent: string): Choice[] =>
    choices
      .filter(({ value }) => value.startsWith(parent) && value.length === Math.max(2, parent.length + 1))
      .map((choice) => ({ ...choice, narrower: within(choice.value) }));
  return within('');
}
