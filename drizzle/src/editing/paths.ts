import { isDeepStrictEqual } from 'node:util';

/** Where something stands in a record: keys, and positions in lists, such as `["steps", "2", "title", "kk"]`. */
export type Path = readonly string[];

/** One place of a record set to a value; null clears it. */
export interface Change {
  path: string[];
  value: unknown;
}

type Container = Record<string, unknown>;

const isContainer = (value: unknown): value is Container => typeof value === 'object' && value !== null;

/** Whether the value is text by language: an object of a record that is not in a list. */
export const isLocalised = (value: unknown): value is Record<string, string> =>
  isContainer(value) && !Array.isArray(value);

/** Equal as JSON: nothing and null are the same. */
export const isSame = (a: unknown, b: unknown): boolean => isDeepStrictEqual(a ?? null, b ?? null);

export const isSamePath = (a: Path, b: Path): boolean => a.length === b.length && isWithin(a, b);

/** Whether `path` is `outer` or leads to a part of it. */
export const isWithin = (path: Path, outer: Path): boolean => outer.every((key, index) => path[index] === key);

/** What stands at the path; undefined when there is nothing. */
export function valueAt(record: unknown, path: Path): unknown {
  let value = record;
  for (const key of path) {
    if (!isContainer(value) || !Object.hasOwn(value, key)) return undefined;
    value = value[key];
  }
  return value ?? undefined;
}

/**
 * The record with the value at the path, null clearing it. A text that loses its last language goes as a whole. Undefined
 * when the path leads into a list to an item that is not there.
 */
export function withValueAt(record: Container, path: Path, value: unknown): Container | undefined {
  const [key, ...rest] = path;
  if (key === undefined) return isContainer(value) ? value : undefined;
  const copy = { ...record };
  const inner = rest.length === 0 ? (value ?? undefined) : innerWith(record[key], rest, value);
  if (inner === missing) return undefined;
  if (inner === undefined) delete copy[key];
  else copy[key] = inner;
  return copy;
}

const missing = Symbol('missing');

function innerWith(container: unknown, path: Path, value: unknown): unknown {
  if (Array.isArray(container)) {
    const [position, ...rest] = path as [string, ...string[]];
    const item = Object.hasOwn(container, position) ? container[Number(position)] : undefined;
    if (item === undefined) return missing;
    const changed = rest.length === 0 ? value : isContainer(item) ? withValueAt(item, rest, value) : undefined;
    return changed === undefined ? missing : container.with(Number(position), changed);
  }
  if (container !== undefined && container !== null && !isContainer(container)) return missing;
  const changed = withValueAt((container as Container | null | undefined) ?? {}, path, value);
  if (changed === undefined) return missing;
  return Object.keys(changed).length === 0 ? undefined : changed;
}
