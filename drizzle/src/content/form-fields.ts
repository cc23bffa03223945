import type { Vocabulary } from '@portolan/schema/vocabularies/vocabulary';
import { z } from 'zod';
import * as fields from './fields.ts';
import type { NounForm, NounKey } from './noun-form.ts';

const { vocabularyOf } = fields;

/** What a field holds, by the name of the part that its form is made of. */
export type FieldKind =
  | 'text'
  | 'localised'
  | 'value'
  | 'reference'
  | 'item'
  | 'boolean'
  | 'integer'
  | 'number'
  | 'url'
  | 'decimal'
  | 'day'
  | 'instant'
  | 'timeOfDay'
  | 'partialDate'
  | 'academicYear'
  | 'monthDay'
  | 'country'
  | 'language'
  | 'currency'
  | 'timeZone'
  | 'iscedField'
  | 'email'
  | 'latitude'
  | 'longitude';

/** A field of a record or of an item in one of its lists, as its form declares it. */
export interface FormField {
  name: string;
  kind: FieldKind;
  isList: boolean;
  /** A record cannot be published without it. */
  isRequired: boolean;
  /** The value set of a `value`. */
  vocabulary?: Vocabulary;
  /** Where a `reference` leads. */
  noun?: NounKey;
  /** What an `item` is made of. */
  fields?: readonly FormField[];
}

const kinds = new Map<object, FieldKind>([
  [fields.localised, 'localised'],
  [fields.url, 'url'],
  [fields.decimal, 'decimal'],
  [fields.day, 'day'],
  [fields.instant, 'instant'],
  [fields.timeOfDay, 'timeOfDay'],
  [fields.partialDate, 'partialDate'],
  [fields.academicYear, 'academicYear'],
  [fields.monthDay, 'monthDay'],
  [fields.country, 'country'],
  [fields.language, 'language'],
  [fields.languageTag, 'language'],
  [fields.currency, 'currency'],
  [fields.timeZone, 'timeZone'],
  [fields.iscedField, 'iscedField'],
  [fields.email, 'email'],
  [fields.latitude, 'latitude'],
  [fields.longitude, 'longitude'],
]);

const known = new WeakMap<NounForm, readonly FormField[]>();

/** The fields of a noun as they are edited: those of its form without the records nested in it. */
export function fieldsOf(form: NounForm): readonly FormField[] {
  let found = known.get(form);
  if (found === undefined) {
    found = Object.entries(form.form.shape)
      .filter(([name]) => form.nested?.[name] === undefined)
      .map(([name, field]) => toField(name, field as z.ZodType, form));
    known.set(form, found);
  }
  return found;
}

/** The field at a path of a record, or undefined where the form has none; numbers lead into lists, a language into a text. */
export function fieldAt(form: NounForm, path: readonly string[]): FormField | undefined {
  const [name, position, inner] = path;
  const field = fieldsOf(form).find((candidate) => candidate.name === name);
  if (position === undefined || field === undefined || !field.isList) return field;
  return inner === undefined ? field : field.fields?.find((candidate) => candidate.name === inner);
}

function toField(name: string, declared: z.ZodType, form: Pick<NounForm, 'refs' | 'ties' | 'children'>): FormField {
  const { inner, isRequired } = unwrapped(declared);
  const common = { name, isRequired, isList: inner instanceof z.ZodArray };
  const element = inner instanceof z.ZodArray ? unwrapped(inner.element as z.ZodType).inner : inner;
  const noun = form.refs?.[name] ?? form.ties?.[name]?.noun;
  if (noun !== undefined) return { ...common, kind: 'reference', noun };
  if (element instanceof z.ZodObject) {
    const refs = form.children?.[name]?.refs;
    const parts = Object.entries(element.shape).map(([part, field]) =>
      toField(part, field as z.ZodType, refs === undefined ? {} : { refs }),
    );
    return { ...common, kind: 'item', fields: parts };
  }
  const vocabulary = vocabularyOf(element);
  if (vocabulary !== undefined) return { ...common, kind: 'value', vocabulary };
  return { ...common, kind: kinds.get(element) ?? plainKind(name, element) };
}

function plainKind(name: string, field: z.ZodType): FieldKind {
  if (field instanceof z.ZodBoolean) return 'boolean';
  if (field instanceof z.ZodNumber) return field.isInt ? 'integer' : 'number';
  if (field instanceof z.ZodString) return 'text';
  throw new Error(`Nothing says what the field "${name}" holds.`);
}

/** The part inside of what makes a field optional or gives it a default. */
function unwrapped(field: z.ZodType): { inner: z.ZodType; isRequired: boolean } {
  if (field instanceof z.ZodOptional || field instanceof z.ZodDefault) {
    return { inner: unwrapped(field.unwrap() as z.ZodType).inner, isRequired: false };
  }
  return { inner: field, isRequired: true };
}
