import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '../database.ts';

/** A transaction or the database itself. */
export type Tx = Pick<Db, 'insert' | 'update' | 'delete' | 'select' | 'selectDistinct' | 'execute' | 'transaction'>;

/** Reads the rows of a statement, whichever engine answers: PGlite wraps them in a result, postgres.js gives a list. */
export async function readRows<Row>(tx: Pick<Db, 'execute'>, statement: SQL): Promise<Row[]> {
  const result = (await tx.execute(statement)) as unknown as Row[] | { rows: Row[] };
  return Array.isArray(result) ? [...result] : result.rows;
}

/** Makes others who write the same record wait until this transaction ends. */
export async function lockRecord(tx: Pick<Db, 'execute'>, recordId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${recordId}, 0))`);
}

/** A PostgreSQL array as one parameter. */
export const textArray = (values: readonly string[]): SQL =>
  sql`${`{${values.map((value) => `"${value.replace(/["\\]/g, '\\$&')}"`).join(',')}}`}::text[]`;
