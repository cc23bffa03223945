import { Column, is, type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import { badInput } from '../errors/portolan-error.ts';
import type { Expression, KeyType } from './declaration.ts';
import { late, type Slot } from './slot.ts';

export type Direction = 'ASC' | 'DESC';

/** How a page is ordered: by one key, then by id, so that no two rows are equal. */
export interface PageOrder {
  name: string;
  direction: Direction;
  type: KeyType;
  /** Never null: a row without a value has the sentinel that puts it last. */
  key: Expression;
  /** What the rows are sorted by: the same order as by `key`. */
  sorted: Expression;
  id: AnyPgColumn;
}

const sentinels: Record<KeyType, Record<Direction, SQL>> = {
  text: { ASC: sql.raw(`E'\\uFFFF'`), DESC: sql.raw(`''`) },
  date: { ASC: sql.raw(`'infinity'::date`), DESC: sql.raw(`'-infinity'::date`) },
  timestamptz: { ASC: sql.raw(`'infinity'::timestamptz`), DESC: sql.raw(`'-infinity'::timestamptz`) },
  integer: { ASC: sql.raw('2147483647'), DESC: sql.raw('-2147483648') },
};

/** A key that is never null; what cannot be null stays a plain column, for which there may be an index. */
export const withoutNulls = (key: Expression, type: KeyType, direction: Direction): SQL =>
  is(key, Column) && key.notNull ? sql`${key}` : sql`coalesce(${key}, ${sentinels[type][direction]})`;

/** Opaque text that names a row's place in an order. */
export const cursorOf = (order: PageOrder, key: Expression, id: Expression): SQL =>
  sql`translate(encode(convert_to(json_build_array(${order.name}::text, ${order.direction}::text, ${key}::text, ${id})::text, 'utf8'), 'base64'), E'\n', '')`;

/** The rows after (or before) a cursor. Throws when the text is no cursor of this order. */
export function beyondCursor(order: PageOrder, cursor: string | Slot, side: 'after' | 'before'): SQL {
  const placeIn = (text: string): readonly [key: string, id: string] => {
    const [name, direction, key, id] = parse(text);
    if (name !== order.name || direction !== order.direction) {
      throw badInput(`The cursor in "${side}" was made for another order; start again without it.`);
    }
    if (!isKey[order.type](key)) throw invalidCursor();
    return [key, id];
  };
  const key = late(cursor, (text: string) => placeIn(text)[0]);
  const id = late(cursor, (text: string) => placeIn(text)[1]);
  const comparison = sql.raw((side === 'after') === (order.direction === 'ASC') ? '>' : '<');
  return sql`(${order.key}, ${order.id}) ${comparison} (${key}::${sql.raw(order.type)}, ${id}::uuid)`;
}

const uuidForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const infinite = /^-?infinity$/;
const dayForm = /^(?!0000)\d{4}-\d{2}-\d{2}$/;
const instantForm = /^(?!0000)\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(\.\d{1,6})?[+-](0\d|1[0-5])(:\d{2})?$/;

/** Whether the database will read the text as a key of that type: what it cannot read would fail the whole statement. */
const isKey: Record<KeyType, (key: string) => boolean> = {
  text: (key) => !key.includes('\0'),
  date: (key) => infinite.test(key) || (dayForm.test(key) && isTime(() => Temporal.PlainDate.from(key))),
  timestamptz: (key) => infinite.test(key) || (instantForm.test(key) && isTime(() => Temporal.Instant.from(key))),
  integer: (key) => /^-?\d{1,10}$/.test(key) && Number(key) === (Number(key) | 0),
};

function isTime(read: () => unknown): boolean {
  try {
    read();
    return true;
  } catch {
    return false;
  }
}

const invalidCursor = () => badInput('A cursor is not valid; use one that an earlier page gave.');

function parse(cursor: string): [string, string, string, string] {
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(cursor, 'base64').toString('utf8'));
  } catch {
    throw invalidCursor();
  }
  if (!Array.isArray(parts) || parts.length !== 4 || !parts.every((part) => typeof part === 'string'))
    throw invalidCursor();
  const [name, direction, key, id] = parts as [string, string, string, string];
  if (!uuidForm.test(id) || !key.isWellFormed()) throw invalidCursor();
  return [name, direction, key, id];
}
