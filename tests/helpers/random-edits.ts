import { fieldsOf } from '@portolan/drizzle/content/form-fields';
import { nounForms } from '@portolan/drizzle/content/forms/all';
import { type ContentRecord, type NounKey, nounKeys } from '@portolan/drizzle/content/noun-form';
import type { Database } from '@portolan/drizzle/database';
import { archiveRecord, unarchiveRecord } from '@portolan/drizzle/editing/archive';
import { findCurrent } from '@portolan/drizzle/editing/current-record';
import { deleteRecord } from '@portolan/drizzle/editing/delete-record';
import { EditingRefused } from '@portolan/drizzle/editing/problems';
import { writeRecord } from '@portolan/drizzle/editing/publish-changes';
import { getTableColumns } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';

const kinds = [
  'change',
  'change',
  'change',
  'translate',
  'rename',
  'create',
  'archive',
  'unarchive',
  'delete',
] as const;
type Kind = (typeof kinds)[number];
type Tx = Parameters<typeof writeRecord>[0];
type Current = Awaited<ReturnType<typeof findCurrent>>;

const who = { actor: 'somebody', reason: 'To see what becomes of it.' };
const mostTries = 100;

/** Edits of all nouns by chance; the same seed gives the same ones on the same records. */
export class RandomEdits {
  readonly #database: Pick<Database, 'db'>;
  #seed: number;
  #count = 0;

  constructor(database: Pick<Database, 'db'>, seed: number) {
    this.#database = database;
    this.#seed = seed;
  }

  /** Makes one edit that the rules allow, and says which. */
  async next(): Promise<string> {
    for (let tries = 0; tries < mostTries; tries += 1) {
      this.#count += 1;
      const noun = this.#oneOf(nounKeys);
      const kind = this.#oneOf(kinds);
      try {
        const slug = await this.#database.db.transaction((tx) => this.#edit(tx as unknown as Tx, noun, kind));
        if (slug !== undefined) return `${kind} ${noun}/${slug}`;
      } catch (error) {
        if (!(error instanceof EditingRefused)) throw error;
      }
    }
    throw new Error('No edit was allowed.');
  }

  #below(limit: number): number {
    // Numerical Recipes' linear congruential generator: small, and the same everywhere.
    this.#seed = (Math.imul(this.#seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.#seed / 2 ** 32) * limit);
  }

  #oneOf<T>(values: readonly T[]): T {
    return values[this.#below(values.length)] as T;
  }

  async #edit(tx: Tx, noun: NounKey, kind: Kind): Promise<string | undefined> {
    const { table, type } = nounForms[noun];
    const { id, slug } = getTableColumns(table) as unknown as Record<'id' | 'slug', AnyPgColumn>;
    const rows = await tx.select({ id, slug }).from(table).orderBy(slug);
    if (rows.length === 0) return undefined;
    const recordId = String(this.#oneOf(rows).id);
    const current = await findCurrent(tx, type, recordId);
    if (current === undefined) return undefined;
    const record = current.record as ContentRecord;
    const done = await this.#apply(tx, { noun, recordId, ...who }, kind, current, record);
    return done ? record.slug : undefined;
  }

  async #apply(
    tx: Tx,
    target: { noun: NounKey; recordId: string } & typeof who,
    kind: Kind,
    current: NonNullable<Current>,
    record: ContentRecord,
  ): Promise<boolean> {
    const write = async (candidate: Record<string, unknown>, before: Current = current, recordId = target.recordId) =>
      (await writeRecord(tx, { ...target, recordId }, before, candidate)).changes.length > 0;
    const status = record.publicationStatus ?? 'published';
    switch (kind) {
      case 'change':
        return write(this.#changed(target.noun, record));
      case 'translate':
        return write(this.#translated(target.noun, record));
      case 'rename':
        return write({ ...record, slug: `${record.slug.slice(0, 20)}-${this.#count}` });
      case 'create':
        return write({ ...record, slug: `new-${this.#count}` }, undefined, this.#newId());
      case 'archive':
        if (status !== 'published') return false;
        return (await archiveRecord(tx, { ...target, evenIfUsed: true })).changes.length > 0;
      case 'unarchive':
        if (status !== 'archived') return false;
        return (await unarchiveRecord(tx, target)).changes.length > 0;
      case 'delete':
        await deleteRecord(tx, target);
        return true;
    }
  }

  #newId(): string {
    return `00000000-0000-7000-8000-${String(this.#count).padStart(12, '0')}`;
  }

  /** The record with another value in one of its fields. */
  #changed(noun: NounKey, record: ContentRecord): Record<string, unknown> {
    const others: Record<string, (value: unknown) => unknown> = {
      localised: (value) => ({ ...(value as object | undefined), en: `Text ${this.#count}` }),
      day: () => `2027-0${1 + this.#below(9)}-1${this.#below(10)}`,
      country: () => this.#oneOf(['ES', 'KZ', 'CN', 'RO']),
      boolean: (value) => value !== true,
      url: () => `https://example.org/${this.#count}`,
    };
    const fields = fieldsOf(nounForms[noun]).filter(({ isList, kind }) => !isList && kind in others);
    const { name, kind } = this.#oneOf(fields);
    return { ...record, [name]: others[kind]?.(record[name]) };
  }

  #translated(noun: NounKey, record: ContentRecord): Record<string, unknown> {
    const fields = fieldsOf(nounForms[noun]).filter(({ kind, name }) => kind === 'localised' && record[name]);
    if (fields.length === 0) return record;
    const { name } = this.#oneOf(fields);
    return { ...record, [name]: { ...(record[name] as object), es: `Texto ${this.#count}` } };
  }
}
