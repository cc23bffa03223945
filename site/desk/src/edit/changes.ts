import type { Json } from '../api/graphql.ts';
import { fromKey, getIn, isInside, isSame, type Path, setIn, toKey } from './path.ts';

/** What an editor changed, by path; the newest value only. */
export type Changes = ReadonlyMap<string, Json>;

export const noChanges: Changes = new Map();

/** The record as it would be with the changes. */
export function applyChanges(record: Json, changes: Changes): Json {
  // Outer paths first: a list that changed as a whole comes before a text inside it.
  const inOrder = [...changes].map(([key, value]) => [fromKey(key), value] as const);
  inOrder.sort(([a], [b]) => a.length - b.length);
  return inOrder.reduce((now, [path, value]) => setIn(now, path, value), record);
}

/**
 * The changes with one more. A change inside a list that changed as a whole becomes part of that; a change of the whole
 * swallows those inside it. What is published already stays in the map as a change back, so that the server hears of it.
 */
export function withChange(changes: Changes, path: Path, value: Json): { changes: Changes; changed: string } {
  const outer = [...changes.keys()].find((key) => {
    const own = fromKey(key);
    return own.length < path.length && isInside(path, own);
  });
  if (outer !== undefined) {
    const own = fromKey(outer);
    const whole = setIn(changes.get(outer), path.slice(own.length), value);
    return { changes: new Map(changes).set(outer, whole), changed: outer };
  }
  const kept = [...changes].filter(([key]) => !isInside(fromKey(key), path));
  const key = toKey(path);
  return { changes: new Map(kept).set(key, value), changed: key };
}

/** The paths whose value really differs from what is published. */
export function listDifferences(published: Json, changes: Changes): Path[] {
  return [...changes].flatMap(([key, value]) => {
    const path = fromKey(key);
    return isSame(getIn(published, path), value) ? [] : [path];
  });
}
