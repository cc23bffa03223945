import type { DraftChange } from '@portolan/schema/tables/drafts';
import { type Change, isSame, isSamePath, isWithin, type Path, valueAt, withValueAt } from './paths.ts';

/** A place that another window of the same person changed since this one last read the draft. */
export interface Overlap {
  path: string[];
  stored: unknown;
  mine: unknown;
}

interface Saved {
  changes: DraftChange[];
  overlaps: Overlap[];
}

const overlap = (a: Path, b: Path) => isWithin(a, b) || isWithin(b, a);

/**
 * Adds changes to those of a draft. What says the same as `base` again is no change. A change that meets one that was
 * stored after version `seen`, and says something else, is told instead of overwriting it.
 */
export function addChanges(
  stored: readonly DraftChange[],
  base: Record<string, unknown>,
  incoming: readonly Change[],
  { seen, version }: { seen: number; version: number },
): Saved {
  let changes = [...stored];
  const overlaps: Overlap[] = [];
  for (const { path, value } of incoming) {
    const newer = changes.find((one) => one.version > seen && overlap(one.path, path));
    if (newer !== undefined && !isSame(valueIn(newer, path), value)) {
      overlaps.push({ path, stored: valueIn(newer, path) ?? null, mine: value ?? null });
      continue;
    }
    changes = withChange(changes, base, { path, value, version });
  }
  return { changes, overlaps };
}

function withChange(changes: DraftChange[], base: Record<string, unknown>, change: DraftChange): DraftChange[] {
  const outer = changes.find(({ path }) => path.length < change.path.length && isWithin(change.path, path));
  if (outer !== undefined) {
    // The list as a whole is in the draft already: the text belongs into that list.
    const [field = ''] = outer.path;
    const inside = withValueAt({ [field]: outer.value }, change.path, change.value);
    if (inside === undefined) return [...changes, change];
    return withChange(
      changes.filter((one) => one !== outer),
      base,
      { path: outer.path, value: inside[field] ?? null, version: change.version },
    );
  }
  const others = changes.filter(({ path }) => !isWithin(path, change.path));
  return isSame(valueAt(base, change.path), change.value) ? others : [...others, change];
}

/** What a stored change says at a path that it is, holds, or is a part of. */
function valueIn({ path, value }: DraftChange, asked: Path): unknown {
  if (isSamePath(path, asked)) return value;
  return isWithin(asked, path) ? valueAt(value, asked.slice(path.length)) : undefined;
}
