import type { Json } from '../api/graphql.ts';
import { type Changes, noChanges } from './changes.ts';

/** What was typed and has not reached the server, kept in this browser for its person and record. */
interface Kept {
  readonly at: string;
  readonly revision?: number;
  readonly changes: readonly (readonly [string, Json])[];
}

const prefix = 'portolan.desk.unsaved';
const keyOf = (account: string, record: string) => `${prefix}:${account}:${record}`;

interface Unsaved {
  readonly changes: Changes;
  /** The revision that they were made on. */
  readonly revision: number | undefined;
}

export function readKept(account: string, record: string): Unsaved {
  const text = localStorage.getItem(keyOf(account, record));
  if (text === null) return { changes: noChanges, revision: undefined };
  const { changes, revision } = JSON.parse(text) as Kept;
  return { changes: new Map(changes), revision };
}

/** Keeps the changes; none means that the server has them all. */
export function keep(account: string, record: string, { changes, revision }: Unsaved): void {
  const key = keyOf(account, record);
  if (changes.size === 0) localStorage.removeItem(key);
  else
    localStorage.setItem(
      key,
      JSON.stringify({
        at: new Date().toISOString(),
        ...(revision !== undefined && { revision }),
        changes: [...changes],
      } satisfies Kept),
    );
}

/** The records of a person that have something which only this browser knows. */
export function listKept(account: string): string[] {
  const own = keyOf(account, '');
  return Object.keys(localStorage).flatMap((key) => (key.startsWith(own) ? [key.slice(own.length)] : []));
}
