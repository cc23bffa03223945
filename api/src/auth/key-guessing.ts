import type { Database } from '@portolan/drizzle/database';
import { GraphQLError } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { ErrorCode } from '../errors/codes.ts';
import { rateLimited } from '../errors/portolan-error.ts';
import { noteWrongKey } from './sign-in-failures.ts';

const mostAddresses = 10_000;
const wrong: ErrorCode = 'UNAUTHENTICATED';

/** Lets nobody try one API key after the other. Only what is wrong is written down; a right key costs nothing more. */
export class KeyGuessing {
  readonly #database: Pick<Database, 'db'>;
  /** Until when no key is taken from an address, in milliseconds since 1970. */
  readonly #closed = new LRUCache<string, number>({ max: mostAddresses });

  constructor(database: Pick<Database, 'db'>) {
    this.#database = database;
  }

  /** What `verify` finds. Throws for as long as there were too many wrong keys from the address. */
  async guard<T>(address: string, verify: () => Promise<T>): Promise<T> {
    const left = Math.ceil(((this.#closed.get(address) ?? 0) - Date.now()) / 1000);
    if (left > 0) throw tooMany(left);
    try {
      return await verify();
    } catch (error) {
      if (!(error instanceof GraphQLError) || error.extensions.code !== wrong) throw error;
      const seconds = await noteWrongKey(this.#database, address);
      if (seconds === 0) throw error;
      this.#closed.set(address, Date.now() + seconds * 1000);
      throw tooMany(seconds);
    }
  }
}

const tooMany = (seconds: number) =>
  rateLimited(`Too many wrong API keys came from here. Try again in ${Math.ceil(seconds / 60)} min.`, seconds);
