import type { Database } from '@portolan/drizzle/database';

/** A database that only answers `run`, for what is decided before or after it. */
export function stubDatabase(run: () => Promise<never[]>): Database {
  const refuse = () => Promise.reject(new Error('Only "run" is there.'));
  return {
    engine: 'postgres',
    db: undefined as never,
    run,
    runForBytes: run,
    migrate: refuse,
    listen: refuse,
    tryHold: refuse,
    watch: refuse,
    close: async () => {},
  };
}

/** Answers every statement with no row. */
export const emptyDatabase = stubDatabase(async () => []);
