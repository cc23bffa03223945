import type { Database } from '@portolan/drizzle/database';

export interface CountedStatements {
  /** The database to give to whatever is to be counted. */
  readonly database: Database;
  /** The text of every statement since the last `clear`, in the order they were sent. */
  readonly texts: readonly string[];
  clear(): void;
}

/** Notes every statement that goes through `run` or `runForBytes`, by which the API reads. */
export function countStatements(database: Database): CountedStatements {
  const texts: string[] = [];
  return {
    database: {
      ...database,
      run: (text, params, signal) => {
        texts.push(text);
        return database.run(text, params, signal);
      },
      runForBytes: (text, params, signal) => {
        texts.push(text);
        return database.runForBytes(text, params, signal);
      },
    },
    texts,
    clear: () => {
      texts.length = 0;
    },
  };
}
