import type { z } from 'zod';
import { ContentError, type ContentProblem } from '../content-error.ts';
import { nounForms } from './forms/all.ts';
import type { ContentRecord, NounForm, NounKey } from './noun-form.ts';
import { type RawRecord, readContentFiles } from './read-files.ts';
import { resolveRelativeDates } from './relative-dates.ts';
import { type SiteSettingsRecord, siteSettingsForm } from './site-settings-form.ts';

/** A record whose form is right, and where it came from. */
export interface ReadRecord {
  noun: NounKey;
  form: NounForm;
  record: ContentRecord;
  /** As written, before dates were resolved: what tells whether the file changed. */
  written: unknown;
  file: string;
  lineOf: RawRecord['lineOf'];
}

export interface Content {
  records: ReadRecord[];
  siteSettings?: { record: SiteSettingsRecord; written: unknown; file: string; lineOf: RawRecord['lineOf'] };
}

/** Reads a content folder and checks each record by itself. Throws `ContentError` with everything that is wrong. */
export function readContent(dir: string, today: Temporal.PlainDate): Content {
  const problems: ContentProblem[] = [];
  const content: Content = { records: [] };
  for (const raw of readContentFiles(dir)) {
    const value = resolveRelativeDates(raw.value, today);
    if (raw.noun === 'site-settings') {
      const record = accepted(siteSettingsForm, value, raw, [], problems) as SiteSettingsRecord | undefined;
      if (record && content.siteSettings) problems.push({ ...placeOf(raw, []), reason: 'there are settings already' });
      if (record) content.siteSettings = { record, written: raw.value, file: raw.file, lineOf: raw.lineOf };
    } else {
      collect(raw.noun, value as Record<string, unknown>, raw.value, raw, [], content.records, problems);
    }
  }
  if (problems.length > 0) throw new ContentError(problems);
  return content;
}

const placeOf = (raw: RawRecord, path: readonly PropertyKey[]) => ({ file: raw.file, line: raw.lineOf(path) });

/** Adds a record and, after it, the records nested in it. */
function collect(
  noun: NounKey,
  value: Record<string, unknown>,
  written: Record<string, unknown>,
  raw: RawRecord,
  path: readonly PropertyKey[],
  records: ReadRecord[],
  problems: ContentProblem[],
): void {
  const form = nounForms[noun];
  const own = without(value, Object.keys(form.nested ?? {}));
  const record = accepted(form.form, own, raw, path, problems) as ContentRecord | undefined;
  if (record !== undefined) {
    records.push({
      noun,
      form,
      record,
      written: without(written, Object.keys(form.nested ?? {})),
      file: raw.file,
      lineOf: (keys) => raw.lineOf([...path, ...keys]),
    });
  }
  for (const [key, nested] of Object.entries(form.nested ?? {})) {
    const inner = value[key];
    if (inner === undefined) continue;
    if (!Array.isArray(inner)) {
      problems.push({ ...placeOf(raw, [...path, key]), reason: `"${key}" must be a list` });
      continue;
    }
    const inherited = (from: Record<string, unknown>) =>
      Object.fromEntries(Object.entries(from).filter(([name]) => nested.inherits?.includes(name)));
    for (const [position, item] of inner.entries()) {
      const where = [...path, key, position];
      if (typeof item !== 'object' || item === null || Array.isArray(item)) {
        problems.push({ ...placeOf(raw, where), reason: 'a record is a mapping of keys to values' });
        continue;
      }
      const taken = {
        [nested.parent]: value.slug,
        ...('position' in nounForms[nested.noun].form.shape && { position }),
      };
      const itemWritten = (written[key] as Record<string, unknown>[])[position];
      collect(
        nested.noun,
        { ...inherited(value), ...taken, ...item },
        { ...inherited(written), ...taken, ...itemWritten },
        raw,
        where,
        records,
        problems,
      );
    }
  }
}

const without = (value: Record<string, unknown>, keys: readonly string[]) =>
  Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)));

function accepted(
  form: z.ZodType,
  value: unknown,
  raw: RawRecord,
  path: readonly PropertyKey[],
  problems: ContentProblem[],
): unknown {
  const result = form.safeParse(value);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) {
        const where = [...issue.path, key];
        problems.push({ ...placeOf(raw, [...path, ...where]), reason: `"${where.join('.')}" is no known key` });
      }
      continue;
    }
    const reason = valueAt(value, issue.path) === undefined ? 'is missing' : issue.message;
    problems.push({ ...placeOf(raw, [...path, ...issue.path]), reason: `${namedBy(issue.path)} ${reason}` });
  }
  return undefined;
}

const namedBy = (path: readonly PropertyKey[]): string => (path.length === 0 ? 'the record' : `"${path.join('.')}"`);

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce((inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key], value);
