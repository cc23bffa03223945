import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises';
import postgres from 'postgres';

type ClientOptions = postgres.Options<Record<string, never>>;

/** Seconds between two tries to connect: the driver's own pause grows to 20. */
const pauseBetweenTries = 0.05;

/** What every connection to PostgreSQL is opened with. To compile a statement takes PostgreSQL longer than to run any of ours. */
export const openClient = (url: string, options: ClientOptions): postgres.Sql =>
  postgres(url, {
    connect_timeout: 5,
    backoff: () => pauseBetweenTries,
    onnotice: () => {},
    ...options,
    connection: { jit: 'off', ...options.connection },
  });

class Late extends Error {
  override readonly name = 'Late';
  readonly code = 'CONNECT_TIMEOUT';
}

/** What is promised, unless it takes longer than so many milliseconds: the driver waits for ever for a server that is frozen. */
export async function within<T>(milliseconds: number, promised: Promise<T>): Promise<T> {
  const stop = new AbortController();
  promised.catch(() => {});
  try {
    return await Promise.race([
      promised,
      wait(milliseconds, undefined, { ref: false, signal: stop.signal }).then(async () => {
        // A process that was busy itself first reads what came meanwhile.
        for (let turn = 0; turn < 2; turn += 1) await nextTurn();
        throw new Late('No answer in time.');
      }),
    ]);
  } finally {
    stop.abort();
  }
}
