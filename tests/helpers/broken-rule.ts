import type { Database } from '@portolan/drizzle/database';
import { DrizzleQueryError, sql } from 'drizzle-orm';

const takeBack = new Error('The statement broke no rule.');

/**
 * The name of the constraint that the last of some statements breaks, or undefined when it breaks none. Either way
 * nothing of them stays. Any other error is thrown.
 */
export async function ruleBrokenBy(database: Database, ...statements: string[]): Promise<string | undefined> {
  try {
    await database.db.transaction(async (tx) => {
      for (const statement of statements) await tx.execute(sql.raw(statement));
      throw takeBack;
    });
  } catch (error) {
    if (error === takeBack) return undefined;
    const cause =
      error instanceof DrizzleQueryError ? (error.cause as { constraint?: string; constraint_name?: string }) : {};
    const rule = cause.constraint ?? cause.constraint_name;
    if (rule === undefined) throw error;
    return rule;
  }
  return undefined;
}
