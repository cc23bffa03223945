import type { Locale } from '../i18n/locales.ts';

export interface NumberCell {
  readonly number: number;
  /** The source says "about" or "more than". */
  readonly isApproximate?: boolean;
}

export interface TextCell {
  readonly text: string;
  /** Given when the text is not in the page's language. */
  readonly lang?: Locale | undefined;
}

/** What a table and a CSV file say in one place; null where nobody recorded it, which is not nought. */
export type Cell = NumberCell | TextCell | null;

/** What a figure shows: its picture, its table and its CSV file are all made from this. */
export interface Figure {
  /** Unique among the figures of the site. */
  readonly id: string;
  readonly title: string;
  readonly lang?: Locale | undefined;
  readonly columns: readonly string[];
  /** One cell a column; the first names the row. */
  readonly rows: readonly (readonly Cell[])[];
}

export const isNumber = (cell: Cell): cell is NumberCell => cell !== null && 'number' in cell;

/** The heading of a column with what its numbers count. */
export const withUnit = (heading: string, unit: { readonly value: string } | null): string =>
  unit === null ? heading : `${heading} (${unit.value})`;

export const toCell = (number: number | null, isApproximate = false): Cell =>
  number === null ? null : { number, isApproximate };
