import { alignLists } from './align-lists.ts';
import { type Change, isSame, isSamePath, type Path, valueAt, withValueAt } from './paths.ts';

type Part = Record<string, unknown>;

/** A place that changed on both sides since the changes were begun. */
export interface Conflict {
  path: string[];
  base: unknown;
  theirs: unknown;
  mine: unknown;
}

/** Which side a publisher takes where both changed. */
export interface Choice {
  path: Path;
  side: 'mine' | 'theirs';
}

export interface Merged {
  record: Part;
  /** The changes that are more than the record says already, where they belong now. */
  changes: Change[];
  conflicts: Conflict[];
  /** Paths that lead nowhere: into a list, to an item that is not there. */
  lost: string[][];
}

/**
 * Sets the changes, which were made on `base`, on the record as it is now. Where both changed the same place to
 * different values it is a conflict, unless a choice says whose counts; everything else merges.
 */
export function mergeChanges(
  base: Part,
  current: Part,
  changes: readonly Change[],
  choices: readonly Choice[] = [],
): Merged {
  const merged: Merged = { record: current, changes: [], conflicts: [], lost: [] };
  for (const { path, value } of changes) {
    const was = valueAt(base, path);
    const place = placeNow(base, current, path);
    const theirs = place && valueAt(current, place);
    if (place !== undefined && isSame(theirs, value)) continue;
    const isConflict = place === undefined ? !isSame(was, value) : !isSame(was, theirs);
    const choice = choices.find((one) => isSamePath(one.path, path))?.side;
    if (isConflict && choice === 'theirs') continue;
    if (isConflict && choice === undefined) {
      merged.conflicts.push({ path, base: was ?? null, theirs: theirs ?? null, mine: value ?? null });
      continue;
    }
    const next = place && withValueAt(merged.record, place, value);
    if (next === undefined || place === undefined) {
      merged.lost.push(path);
      continue;
    }
    merged.record = next;
    merged.changes.push({ path: place, value });
  }
  return merged;
}

/** Where a path of the earlier record leads in the later one, items of lists followed; undefined when its item is gone. */
function placeNow(base: Part, current: Part, path: string[]): string[] | undefined {
  const [field, position, ...rest] = path;
  const before = field === undefined ? undefined : base[field];
  if (field === undefined || position === undefined || !Array.isArray(before)) return path;
  const after = current[field];
  const at = Array.isArray(after) ? alignLists(before, after)[Number(position)] : undefined;
  return at === undefined ? undefined : [field, String(at), ...rest];
}
