import { type FormField, fieldAt, fieldsOf } from '@portolan/drizzle/content/form-fields';
import { nounForms } from '@portolan/drizzle/content/forms/all';
import type { NounForm, NounKey } from '@portolan/drizzle/content/noun-form';
import type { Change } from '@portolan/drizzle/editing/paths';
import { toEnumName } from '@portolan/schema/vocabularies/vocabulary';

type Part = Record<string, unknown>;
/** A noun, or the form of what is edited and is none. */
export type Written = NounKey | NounForm;
const formOf = (noun: Written): NounForm => (typeof noun === 'string' ? nounForms[noun] : noun);

type Spell = (value: string) => string;

const upper: Spell = toEnumName;
const lower: Spell = (name) => name.toLowerCase();

/** A record, or a part of one, with its enum values as the contract spells them. */
export const inContract = (noun: Written, record: Part): Part => spelled(fieldsOf(formOf(noun)), record, upper);

/** The value of one place as the contract spells it. */
export const valueInContract = (noun: Written, path: readonly string[], value: unknown): unknown =>
  spelledAt(noun, path, value, upper);

/** Changes as a record is written, from one that a client of the contract sends; a text is set language by language. */
export function fromContract(noun: Written, { path, value }: { path: string[]; value?: unknown }): Change[] {
  const [name = '', ...rest] = path;
  const field = fieldAt(formOf(noun), [name]);
  if (rest.length === 0 && field?.kind === 'localised' && typeof value === 'object' && value !== null) {
    return Object.entries(value).map(([locale, text]) => ({ path: [name, locale], value: text ?? null }));
  }
  return [{ path, value: spelledAt(noun, path, withoutNulls(value), lower) ?? null }];
}

function spelledAt(noun: Written, path: readonly string[], value: unknown, spell: Spell): unknown {
  const field = fieldAt(formOf(noun), path);
  // A path of more than one key leads to text, which is never spelled otherwise.
  return field === undefined || path.length > 1 ? value : spelledField(field, value, spell);
}

function spelled(fields: readonly FormField[], part: Part, spell: Spell): Part {
  return Object.fromEntries(
    Object.entries(part).map(([name, value]) => {
      const field = fields.find((one) => one.name === name);
      return [name, field === undefined ? value : spelledField(field, value, spell)];
    }),
  );
}

function spelledField({ kind, fields = [] }: FormField, value: unknown, spell: Spell): unknown {
  if (Array.isArray(value)) return value.map((item) => spelledField({ kind, fields } as FormField, item, spell));
  if (kind === 'value' && typeof value === 'string') return spell(value);
  if (kind === 'item' && typeof value === 'object' && value !== null) return spelled(fields, value as Part, spell);
  return value;
}

/**
 * The changes that an input of a noun asks for: what it leaves out is kept, null clears, a text is set language by
 * language and a list as a whole.
 */
export const changesFromInput = (noun: Written, values: Part): Change[] =>
  Object.entries(values).flatMap(([name, value]) => fromContract(noun, { path: [name], value }));

/** An item says nothing of what it leaves empty. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => (inner === null ? [] : [[key, withoutNulls(inner)]])),
  );
}
