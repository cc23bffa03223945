import type { ContentRecord, NounForm } from '../content/noun-form.ts';
import { nameOf } from './check-planned.ts';
import type { FieldDifference } from './report.ts';

/** What differs between two states of a record, value by value; for a new record all that it says. */
export function listDifferences(
  { form }: NounForm,
  before: ContentRecord | undefined,
  after: ContentRecord,
): FieldDifference[] {
  // As the form of today would read it: a default that came later is no difference.
  const known = before === undefined ? {} : ((form.safeParse(withoutFiles(before)).data ?? before) as ContentRecord);
  const old = flatten(withoutFiles(known));
  const now = flatten(withoutFiles(after));
  const fields = new Set([...old.keys(), ...now.keys()]);
  return [...fields].flatMap((field) => {
    const [one, other] = [old.get(field), now.get(field)];
    return JSON.stringify(one) === JSON.stringify(other) ? [] : [{ field, before: one, after: other }];
  });
}

const withoutFiles = ({ files: _, ...record }: Record<string, unknown>) => record;

/** Each value by its place; a list of plain values is one value. */
function flatten(part: unknown, path: readonly PropertyKey[] = [], into = new Map<string, unknown>()) {
  if (part === undefined || part === null) return into;
  const isList = Array.isArray(part);
  if (typeof part !== 'object' || (isList && part.every((item) => typeof item !== 'object'))) {
    if (!isList || part.length > 0) into.set(nameOf(path), part);
    return into;
  }
  for (const [key, value] of Object.entries(part)) flatten(value, [...path, isList ? Number(key) : key], into);
  return into;
}
