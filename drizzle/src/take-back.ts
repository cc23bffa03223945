import type { Database, Db } from './database.ts';

export type Tx = Parameters<Parameters<Db['transaction']>[0]>[0];

/** Thrown to end a transaction with nothing of it left; carries what came of it past the end. */
class TakenBack extends Error {
  readonly answer: unknown;

  constructor(answer: unknown) {
    super('Taken back.');
    this.answer = answer;
  }
}

/**
 * Runs `work` inside a transaction that is taken back whatever comes of it. `run` is that of `Database`, inside the
 * transaction.
 */
export async function takeBack<T>(
  { db }: Pick<Database, 'db'>,
  work: (tx: Tx, run: Database['run']) => Promise<T>,
): Promise<T> {
  try {
    return await db.transaction(async (tx) => {
      throw new TakenBack(await work(tx, runIn(tx)));
    });
  } catch (error) {
    if (error instanceof TakenBack) return error.answer as T;
    throw error;
  }
}

/** Statements with their own text and parameters in a transaction of Drizzle, which otherwise builds them itself. */
function runIn(tx: Tx): Database['run'] {
  const { session } = tx._;
  return async <Row>(text: string, params: readonly unknown[]) => {
    const prepared = session.prepareQuery({ sql: text, params: [...params] }, undefined, undefined, false);
    const answer = (await prepared.execute()) as Row[] | { rows: Row[] };
    return Array.isArray(answer) ? answer : answer.rows;
  };
}
