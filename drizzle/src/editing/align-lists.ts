import { isSame } from './paths.ts';

/**
 * Where each item of a list stands in a later state of the list; undefined for one that is gone or that changed in a
 * list whose shape changed too. What stayed the same is followed to wherever it moved.
 */
export function alignLists(before: readonly unknown[], after: readonly unknown[]): (number | undefined)[] {
  const taken = new Set<number>();
  const found: (number | undefined)[] = before.map((item, index) => {
    if (!isSame(item, after[index]) || index >= after.length) return undefined;
    taken.add(index);
    return index;
  });
  for (const [index, item] of before.entries()) {
    if (found[index] !== undefined) continue;
    const moved = after.findIndex((other, at) => !taken.has(at) && isSame(other, item));
    if (moved === -1) continue;
    taken.add(moved);
    found[index] = moved;
  }
  if (before.length !== after.length) return found;
  return found.map((at, index) => at ?? (taken.has(index) ? undefined : index));
}
