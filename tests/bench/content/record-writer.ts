import { nounForms } from '@portolan/drizzle/content/forms/all';
import type { ContentRecord, NounKey } from '@portolan/drizzle/content/noun-form';
import type { Db } from '@portolan/drizzle/database';
import { rowOf, rowsBelongingTo, searchTextOf } from '@portolan/drizzle/publish-record';
import { getTableName } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Dice } from './make-dice.ts';

const rowsInStatement = 1000;
/** When the invented records were made: the same in every run, as everything about them. */
const madeAt = '2026-01-01T00:00:00Z';

/**
 * Writes records as the importer does, checked by the same forms, but many in a statement and without their history:
 * nobody asks who invented them.
 */
export class RecordWriter {
  readonly #db: Db;
  readonly #dice: Dice;
  readonly #ids = new Map<string, string>();
  readonly #waiting = new Map<PgTable, object[]>();
  #made = 0;

  constructor(db: Db, dice: Dice) {
    this.#db = db;
    this.#dice = dice;
  }

  /** Lets records to come refer to one that is in the database. */
  know(noun: NounKey, slug: string, id: string): void {
    this.#ids.set(`${noun} ${slug}`, id);
  }

  async add(noun: NounKey, invented: ContentRecord): Promise<void> {
    const form = nounForms[noun];
    const record = form.form.parse(invented) as ContentRecord;
    const id = this.#nextId();
    this.know(noun, record.slug, id);
    const idOf = (target: NounKey, slug: string) => {
      const found = this.#ids.get(`${target} ${slug}`);
      if (found === undefined) throw new Error(`There is no "${slug}" in "${target}" for "${record.slug}".`);
      return found;
    };
    const row = rowOf(form.table, record, form.refs, idOf);
    await this.#put(form.table, { ...row, ...searchTextOf(form, record), id, createdAt: madeAt, updatedAt: madeAt });
    for (const { table, rows } of rowsBelongingTo({ form, record, idOf }, id)) {
      for (const belonging of rows) await this.#put(table, { ...belonging, id: this.#nextId() });
    }
  }

  /** Writes what waits, table by table in the order in which they were first met: rows refer to rows met before. */
  async flush(): Promise<void> {
    for (const [table, rows] of this.#waiting) await this.#insert(table, rows.splice(0));
  }

  async #put(table: PgTable, row: object): Promise<void> {
    const rows = this.#waiting.get(table) ?? [];
    this.#waiting.set(table, rows);
    if (rows.push(row) >= rowsInStatement) await this.flush();
  }

  async #insert(table: PgTable, rows: object[]): Promise<void> {
    for (let start = 0; start < rows.length; start += rowsInStatement) {
      await this.#db
        .insert(table)
        .values(rows.slice(start, start + rowsInStatement) as never)
        .catch(({ cause }: { cause?: unknown }) => {
          // Drizzle's own message has all thousand rows in it.
          throw new Error(`Invented rows do not fit into "${getTableName(table)}".`, { cause });
        });
    }
  }

  /** An id in the form of UUID version 7, rising, the same in every run. */
  #nextId(): string {
    this.#made += 1;
    const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0');
    const milliseconds = hex(Date.parse(madeAt) + this.#made, 12);
    const rest = `7${hex(this.#dice.roll(0x1000), 3)}-${hex(0x8000 + this.#dice.roll(0x4000), 4)}-${hex(this.#dice.roll(2 ** 32), 8)}${hex(this.#dice.roll(2 ** 16), 4)}`;
    return `${milliseconds.slice(0, 8)}-${milliseconds.slice(8)}-${rest}`;
  }
}
