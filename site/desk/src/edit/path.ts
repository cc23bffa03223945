import type { Json } from '../api/graphql.ts';

/** Where a value stands in a record: `["title", "fr"]`, `["steps", "2", "title", "kk"]`. */
export type Path = readonly string[];

/** A path as one string, to keep it as a key. */
export const toKey = (path: Path): string => path.join('\u001f');
export const fromKey = (key: string): Path => key.split('\u001f');

/** Whether `path` is `outer` or lies inside it. */
export const isInside = (path: Path, outer: Path): boolean => outer.every((part, index) => path[index] === part);

type JsonObject = { readonly [key: string]: Json };

export function getIn(value: Json | undefined, path: Path): Json | undefined {
  let here = value;
  for (const part of path) {
    if (typeof here !== 'object' || here === null) return undefined;
    here = Array.isArray(here) ? (here as readonly Json[])[Number(part)] : (here as JsonObject)[part];
  }
  return here;
}

/** A copy with another value at the path; null takes the key away. What is not on the way stays the same object. */
export function setIn(value: Json | undefined, path: Path, next: Json): Json {
  const [part, ...rest] = path;
  if (part === undefined) return next;
  const inner = setIn(getIn(value, [part]), rest, next);
  if (Array.isArray(value)) return (value as readonly Json[]).toSpliced(Number(part), 1, inner);
  const { [part]: _, ...others } = (value ?? {}) as JsonObject;
  if (inner === null) return others;
  return { ...(value as JsonObject | undefined), [part]: inner };
}

/** Whether two values say the same: an empty list, an empty object, an empty text and nothing are all nothing. */
export function isSame(a: Json | undefined, b: Json | undefined): boolean {
  return JSON.stringify(tidy(a)) === JSON.stringify(tidy(b));
}

function tidy(value: Json | undefined): Json | undefined {
  if (value === null || value === '' || value === undefined) return undefined;
  if (Array.isArray(value)) return value.length === 0 ? undefined : (value.map((item) => tidy(item) ?? null) as Json);
  if (typeof value !== 'object') return value;
  const entries = Object.entries(value).flatMap(([key, own]) => {
    const kept = tidy(own as Json);
    return kept === undefined ? [] : [[key, kept] as const];
  });
  return entries.length === 0 ? undefined : Object.fromEntries(entries.sort(([a], [b]) => a.localeCompare(b)));
}
