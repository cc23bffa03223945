import { mainFieldOf, type SheetColumn } from './columns.ts';
import type { PartialRecord } from './match-rules.ts';

type Item = Record<string, unknown>;

/** Sets what a column says in a record, whose lists grow as needed; undefined takes it away. The record is changed. */
export function applyCell(record: PartialRecord, column: SheetColumn, value: unknown): void {
  if (column.keyed !== undefined) {
    const [field] = column.path as [string];
    record[field] = withKeyed((record[field] ?? []) as Item[], column, column.keyed, value);
    return;
  }
  let part = record as Record<string | number, unknown>;
  for (const [depth, key] of column.path.entries()) {
    if (depth === column.path.length - 1) {
      if (value === undefined) delete part[key];
      else part[key] = value;
    } else {
      if (part[key] === undefined && value === undefined) return;
      part[key] ??= typeof column.path[depth + 1] === 'number' ? [] : {};
      part = part[key] as Record<string | number, unknown>;
    }
  }
}

/** The items of one word become those that the cell names; they keep their other fields and their places. */
function withKeyed(
  items: readonly Item[],
  column: SheetColumn,
  { key, word, field }: NonNullable<SheetColumn['keyed']>,
  value: unknown,
): Item[] {
  if (!column.isList) {
    return items.map((item) => (item[key] === word ? { ...item, [field]: value } : item));
  }
  const wanted = (value ?? []) as unknown[];
  const today = Temporal.Now.plainDateISO('UTC').toString();
  // A cell says what is so now: a code that ended stays in the history.
  const isPast = ({ validTo }: Item) => typeof validTo === 'string' && validTo < today;
  const kept = items.filter((item) => item[key] !== word || isPast(item) || wanted.includes(item[field]));
  const isThere = (one: unknown) => kept.some((item) => item[key] === word && item[field] === one);
  return [...kept, ...wanted.filter((one) => !isThere(one)).map((one) => ({ [key]: word, [field]: one }))];
}

/** Takes out what clearing left behind: items and texts with nothing in them. */
export function withoutEmpty(record: PartialRecord): PartialRecord {
  const isNothing = (value: unknown) =>
    value === undefined || (typeof value === 'object' && value !== null && Object.values(value).every(isNothing));
  return Object.fromEntries(
    Object.entries(record).flatMap(([field, value]) => {
      if (Array.isArray(value)) return [[field, value.filter((item) => !isNothing(item))]];
      return isNothing(value) ? [] : [[field, value]];
    }),
  );
}

/** The columns of one row in an order in which they can be set: lists by words need their items before what is in them. */
export function inApplyOrder<C extends { column: SheetColumn }>(columns: readonly C[]): C[] {
  const rank = ({ column: { keyed, noun } }: C) => (keyed === undefined || keyed.field === mainFieldOf(noun) ? 0 : 1);
  return [...columns].sort((a, b) => rank(a) - rank(b));
}
