import type { z } from 'zod';
import { fieldAt } from '../content/form-fields.ts';
import type { ContentRecord, NounForm } from '../content/noun-form.ts';
import { isLocalised, valueAt } from './paths.ts';
import type { Problem } from './problems.ts';

type Part = Record<string, unknown>;

/** How much a record may hold. */
const recordLimits = { localisedCharacters: 200_000, textCharacters: 10_000, listItems: 100 } as const;

/** What publishing measures itself; a form knows nothing of it. */
const measured = ['bytes', 'sha256'];

/** The record as its form takes it: without what was measured. */
export function asWritten(record: Part): Part {
  if (!Array.isArray(record.files)) return record;
  const files = (record.files as Part[]).map((file) =>
    Object.fromEntries(Object.entries(file).filter(([key]) => !measured.includes(key))),
  );
  return { ...record, files };
}

/** The record as its form accepts it, with defaults; or everything that is wrong with it by itself. */
export function checkRecord(form: NounForm, candidate: Part): { record?: ContentRecord; problems: Problem[] } {
  const written = asWritten(candidate);
  const result = form.form.safeParse(written);
  const problems = result.success ? [] : result.error.issues.flatMap((issue) => problemsOf(form, written, issue));
  problems.push(...missingSources(written, (written.sourceLocale as string | undefined) ?? 'en'), ...tooLong(written));
  if (problems.length > 0 || !result.success) return { problems };
  return { record: result.data as ContentRecord, problems };
}

const quoted = (path: readonly string[]) => (path.length === 0 ? 'The record' : `"${path.join('.')}"`);

function problemsOf(form: NounForm, record: Part, issue: z.core.$ZodIssue): Problem[] {
  const path = issue.path.map(String);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: [...path, key],
      code: 'UNKNOWN_FIELD',
      message: `${quoted([...path, key])} is no known field.`,
    }));
  }
  // A rule between fields has its own sentence for a place where nothing stands.
  if (issue.code !== 'custom' && path.length > 0 && valueAt(record, path) === undefined) {
    return [{ path, code: 'REQUIRED', message: `${quoted(path)} is missing.` }];
  }
  return [{ path, code: 'INVALID', message: `${quoted(path)} ${reasonOf(form, issue)}.` }];
}

const examples: Record<string, string> = {
  text: 'must be text',
  localised: 'must be text by language',
  reference: 'must be the slug of a record',
  item: 'must be a list of items',
  boolean: 'must be true or false',
  integer: 'must be a whole number',
  number: 'must be a number',
  decimal: 'must be a number such as 1250.50',
  latitude: 'must be degrees from -90 to 90',
  longitude: 'must be degrees from -180 to 180',
};

function reasonOf(form: NounForm, issue: z.core.$ZodIssue): string {
  // What the forms say themselves begins with a verb; the words of the library are about its own types.
  if (/^[a-z]/.test(issue.message)) return issue.message.replace('leave the key out', 'leave it out');
  if (issue.code === 'invalid_value') return `must be one of ${issue.values.map(String).join(', ')}`;
  const kind = fieldAt(form, issue.path.map(String))?.kind;
  if (issue.code === 'too_small' && kind !== 'latitude' && kind !== 'longitude') {
    return `must be ${issue.inclusive ? 'at least' : 'more than'} ${issue.minimum}`;
  }
  if (issue.code === 'too_big' && kind !== 'latitude' && kind !== 'longitude') {
    return `must be ${issue.inclusive ? 'at most' : 'less than'} ${issue.maximum}`;
  }
  return (kind && examples[kind]) ?? 'has a value that cannot be used';
}

/** Texts that lack the language of the record, without which nothing can be told in the others. */
function missingSources(record: Part, source: string): Problem[] {
  return texts(record).flatMap(({ path, text }) =>
    source in text
      ? []
      : [
          {
            path: [...path, source],
            code: 'SOURCE_LANGUAGE_MISSING' as const,
            message: `${quoted(path)} lacks its source language "${source}".`,
          },
        ],
  );
}

function tooLong(record: Part): Problem[] {
  const { localisedCharacters, textCharacters, listItems } = recordLimits;
  const refuse = (path: string[], most: number, what: string): Problem[] => [
    { path, code: 'TOO_LONG', message: `${quoted(path)} is too long: at most ${most} ${what} are allowed.` },
  ];
  const within = (value: unknown, path: string[], most: number): Problem[] => {
    if (typeof value === 'string') return value.length > most ? refuse(path, most, 'characters') : [];
    if (Array.isArray(value) && value.length > listItems) return refuse(path, listItems, 'items');
    if (typeof value !== 'object' || value === null) return [];
    const isText = isLocalised(value) && path.length > 0 && !/^\d+$/.test(path.at(-1) as string);
    return Object.entries(value).flatMap(([key, inner]) =>
      within(inner, [...path, key], isText ? localisedCharacters : textCharacters),
    );
  };
  return within(record, [], textCharacters);
}

/** Every text by language of a record with its path: an object in a record is one; an object in a list may hold some. */
export function texts(record: Part, path: string[] = []): { path: string[]; text: Record<string, string> }[] {
  return Object.entries(record).flatMap(([field, value]) => {
    const where = [...path, field];
    if (Array.isArray(value)) {
      return value.flatMap((item, index) => (isLocalised(item) ? texts(item, [...where, String(index)]) : []));
    }
    return isLocalised(value) ? [{ path: where, text: value }] : [];
  });
}
