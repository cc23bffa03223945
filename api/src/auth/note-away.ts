import { AsyncLocalStorage } from 'node:async_hooks';
import { type DatabaseAway, findDatabaseAway } from '@portolan/drizzle/database-away';

const notes = new AsyncLocalStorage<{ away?: DatabaseAway }>();

/**
 * Does what Better Auth does. It has an answer of its own to every failure of the database, as that a key is not known;
 * when the database was away meanwhile, that is thrown instead.
 */
export async function unlessAway<T>(act: () => Promise<T>): Promise<T> {
  const note: { away?: DatabaseAway } = {};
  const [result] = await Promise.allSettled([notes.run(note, act)]);
  if (note.away !== undefined) throw note.away;
  if (result.status === 'rejected') throw result.reason;
  return result.value;
}

/** Notes for `unlessAway` of everything that is called on `object` whether the database was away. */
export function noteAway<T extends object>(object: T): T {
  return new Proxy(object, {
    get(_, name) {
      const member: unknown = Reflect.get(object, name);
      if (typeof member !== 'function') return member;
      return async (...args: unknown[]) => {
        try {
          return await member.apply(object, args);
        } catch (error) {
          const away = findDatabaseAway(error);
          const note = notes.getStore();
          if (away !== undefined && note !== undefined) note.away = away;
          throw error;
        }
      };
    },
  });
}
