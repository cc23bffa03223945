import { type Change, isLocalised, isSame } from './paths.ts';

type Part = Readonly<Record<string, unknown>>;

/**
 * What turns one record into another, place by place: text by language, everything else by field. A list counts as a
 * whole when more of it changed than texts of its items.
 */
export function differences(before: Part, after: Part): Change[] {
  return keysOf(before, after).flatMap((key) => {
    if (isSame(before[key], after[key])) return [];
    return inValue(before[key], after[key]).map(({ path, value }) => ({ path: [key, ...path], value }));
  });
}

function inValue(before: unknown, after: unknown): Change[] {
  if (Array.isArray(before) && Array.isArray(after)) return inList(before, after);
  // A text that was not there before, or is not any more, is a change in each of its languages.
  if ([before, after].every((value) => value === undefined || isLocalised(value))) {
    return inText((before ?? {}) as Part, (after ?? {}) as Part);
  }
  return [{ path: [], value: after ?? null }];
}

function inText(before: Part, after: Part): Change[] {
  return keysOf(before, after)
    .filter((locale) => !isSame(before[locale], after[locale]))
    .map((locale) => ({ path: [locale], value: after[locale] ?? null }));
}

function inList(before: readonly unknown[], after: readonly unknown[]): Change[] {
  const whole = [{ path: [], value: after }];
  if (before.length !== after.length) return whole;
  const changes: Change[] = [];
  for (const [index, item] of after.entries()) {
    const earlier = before[index];
    if (isSame(earlier, item)) continue;
    if (!isLocalised(earlier) || !isLocalised(item)) return whole;
    for (const change of differences(earlier, item)) {
      // A path of two keys leads to a text in a language; a shorter one says that something else changed.
      if (change.path.length !== 2) return whole;
      changes.push({ path: [String(index), ...change.path], value: change.value });
    }
  }
  // Items that moved show as texts that changed in many items; moving them as a whole is what was meant.
  return isReordered(before, after) ? whole : changes;
}

const isReordered = (before: readonly unknown[], after: readonly unknown[]): boolean =>
  after.some((item, index) =>
    before.some((other, at) => at !== index && isSame(other, item) && !isSame(before[index], item)),
  );

const keysOf = (a: Part, b: Part): string[] => [...new Set([...Object.keys(a), ...Object.keys(b)])];
