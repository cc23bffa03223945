import { type Sentence, type Told, tell } from '@portolan/schema/sentences/tell';
import type { z } from 'zod';
import { type FieldKind, fieldAt } from '../content/form-fields.ts';
import { findSaid } from '../content/form-sentences.ts';
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

function problemsOf(form: NounForm, record: Part, issue: z.core.$ZodIssue): Problem[] {
  const path = issue.path.map(String);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: [...path, key],
      code: 'UNKNOWN_FIELD',
      ...tell('record.unknownField', { field: [...path, key].join('.') }),
    }));
  }
  // A rule between fields has its own sentence for a place where nothing stands.
  if (issue.code !== 'custom' && path.length > 0 && valueAt(record, path) === undefined) {
    return [{ path, code: 'REQUIRED', ...tell('record.fieldMissing', { field: path.join('.') }) }];
  }
  return [{ path, code: 'INVALID', ...tellIssue(form, issue, path.join('.')) }];
}

/** Kinds of fields whose value can be told by an example. */
const kindSentences = {
  text: 'must.text',
  localised: 'must.localised',
  reference: 'must.reference',
  item: 'must.item',
  boolean: 'must.boolean',
  integer: 'must.integer',
  number: 'must.number',
  decimal: 'must.decimal',
  latitude: 'must.latitude',
  longitude: 'must.longitude',
} as const satisfies Partial<Record<FieldKind, Sentence>>;

/** What is wrong by an issue of a form, of the field as it is called there; '' for the record as a whole. */
export function tellIssue(form: NounForm, issue: z.core.$ZodIssue, field: string): Told {
  const told = sayIssue(form, issue, field);
  return field === '' ? { ...told, message: told.message.replace('""', 'The record') } : told;
}

function sayIssue(form: NounForm, issue: z.core.$ZodIssue, field: string): Told {
  // What the forms say themselves; the words of the library are about its own types.
  const ours = findSaid(issue);
  if (ours !== undefined) return tell(ours.sentence, { ...ours.values, field } as never);
  if (issue.code === 'invalid_value') return tell('must.oneOf', { field, values: issue.values.map(String).join(', ') });
  const kind = fieldAt(form, issue.path.map(String))?.kind;
  const isDegrees = kind === 'latitude' || kind === 'longitude';
  if (issue.code === 'too_small' && !isDegrees) {
    return tell(issue.inclusive ? 'must.atLeast' : 'must.moreThan', { field, limit: String(issue.minimum) });
  }
  if (issue.code === 'too_big' && !isDegrees) {
    return tell(issue.inclusive ? 'must.atMost' : 'must.lessThan', { field, limit: String(issue.maximum) });
  }
  return tell(kindSentences[kind as keyof typeof kindSentences] ?? 'must.usable', { field });
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
            ...tell('record.sourceMissing', { field: path.join('.'), language: source }),
          },
        ],
  );
}

function tooLong(record: Part): Problem[] {
  const { localisedCharacters, textCharacters, listItems } = recordLimits;
  const refuse = (path: string[], most: number, what: 'text' | 'list'): Problem[] => [
    { path, code: 'TOO_LONG', ...tell(`record.${what}TooLong`, { field: path.join('.'), most }) },
  ];
  const within = (value: unknown, path: string[], most: number): Problem[] => {
    if (typeof value === 'string') return value.length > most ? refuse(path, most, 'text') : [];
    if (Array.isArray(value) && value.length > listItems) return refuse(path, listItems, 'list');
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
