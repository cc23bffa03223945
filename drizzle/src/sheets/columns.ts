import { locale } from '@portolan/schema/vocabularies/locale';
import { z } from 'zod';
import * as fields from '../content/fields.ts';
import { nounForms } from '../content/forms/all.ts';
import type { NounKey } from '../content/noun-form.ts';

/** What a cell of a column holds, which says how it is read. */
export type CellKind =
  | 'text'
  | 'day'
  | 'instant'
  | 'monthDay'
  | 'partialDate'
  | 'academicYear'
  | 'isced'
  | 'country'
  | 'currency'
  | 'decimal'
  | 'number'
  | 'boolean'
  | 'vocabulary'
  | 'reference'
  | 'timeOfDay'
  | 'url'
  | 'email';

/** A column of a sheet, and the place of its cells in a record. */
export interface SheetColumn {
  name: string;
  /** The noun whose records its cells are part of: the sheet's own, or one nested in it. */
  noun: NounKey;
  path: readonly (string | number)[];
  /** For a list whose items are told apart by a word: `partners.sending`. Then the path ends at the list. */
  keyed?: { key: string; word: string; field: string };
  cell: CellKind;
  isList: boolean;
  isRequired: boolean;
  values?: readonly string[];
  refersTo?: NounKey;
}

/** Lists whose items a word tells apart, so that a sheet may have a column for each word. */
const keyedLists: Partial<Record<NounKey, { field: string; key: string; main: string }>> = {
  partners: { field: 'identifiers', key: 'scheme', main: 'value' },
  programmes: { field: 'partners', key: 'role', main: 'partner' },
  events: { field: 'partners', key: 'role', main: 'partner' },
};

/** Measured or made by the system, so never read from a sheet. */
const unreadable = new Set(['files']);

const cellKinds = new Map<unknown, CellKind>([
  [fields.day, 'day'],
  [fields.instant, 'instant'],
  [fields.monthDay, 'monthDay'],
  [fields.partialDate, 'partialDate'],
  [fields.academicYear, 'academicYear'],
  [fields.iscedField, 'isced'],
  [fields.country, 'country'],
  [fields.currency, 'currency'],
  [fields.decimal, 'decimal'],
  [fields.timeOfDay, 'timeOfDay'],
  [fields.url, 'url'],
  [fields.email, 'email'],
]);

/** All columns of a noun, with as many items of each list as `items` says; nested nouns after their own. */
export function listColumns(noun: NounKey, items: (field: string) => number = () => 2): SheetColumn[] {
  const { form, nested = {}, children = {} } = nounForms[noun];
  const own = Object.entries(form.shape).flatMap(([field, type]) => {
    if (unreadable.has(field) || field in nested) return [];
    if (!(field in children)) return columnsAt(noun, [field], type as z.ZodType);
    const numbered = Array.from({ length: items(field) }, (_, index) =>
      columnsAt(noun, [field, index], itemOf(type as z.ZodType)),
    );
    return [...keyedColumns(noun, field), ...numbered.flat()];
  });
  return own;
}

/** The columns of the records nested in a noun, `mobilityTerms.mobilityType`: one such record a row. */
export function listNestedColumns(noun: NounKey): SheetColumn[] {
  return Object.entries(nounForms[noun].nested ?? {}).flatMap(([field, { noun: inner, parent, inherits = [] }]) =>
    listColumns(inner, () => 0)
      .filter(({ path }) => path[0] !== parent && !inherits.includes(String(path[0])))
      .map((column) => ({ ...column, name: `${field}.${column.name}`, isRequired: false })),
  );
}

const itemLimit = 50;

/** The column that a name means, or undefined. Items of lists count from 1: `editions.2.title.en`. */
export function findColumn(noun: NounKey, name: string): SheetColumn | undefined {
  const numbers = name.split('.').flatMap((part) => (/^\d+$/.test(part) ? [Number(part)] : []));
  const most = Math.min(Math.max(0, ...numbers), itemLimit);
  return [...listColumns(noun, () => most), ...listNestedColumns(noun)].find((column) => column.name === name);
}

function columnsAt(noun: NounKey, path: readonly (string | number)[], type: z.ZodType): SheetColumn[] {
  const { type: bare, isRequired } = unwrapped(type);
  if (bare === fields.localised) {
    return locale.values.map((language) => ({
      ...column(noun, [...path, language], 'text'),
      isRequired: isRequired && language === 'en' && path.length === 1,
    }));
  }
  if (bare instanceof z.ZodObject) {
    return Object.entries(bare.shape).flatMap(([field, inner]) =>
      columnsAt(noun, [...path, field], inner as z.ZodType),
    );
  }
  const isList = bare instanceof z.ZodArray;
  const item = isList ? unwrapped(bare.element as z.ZodType).type : bare;
  const refersTo = referenceAt(noun, path);
  const values = item instanceof z.ZodEnum ? (item.options as string[]) : undefined;
  return [
    {
      ...column(noun, path, refersTo ? 'reference' : kindOf(item)),
      isList,
      // A slug is made where none is given; a part of a record is needed only where there is such a part.
      isRequired: isRequired && path.length === 1 && path[0] !== 'slug',
      ...(values && { values }),
      ...(refersTo && { refersTo }),
    },
  ];
}

const column = (noun: NounKey, path: readonly (string | number)[], cell: CellKind): SheetColumn => ({
  name: path.map((part) => (typeof part === 'number' ? part + 1 : part)).join('.'),
  noun,
  path,
  cell,
  isList: false,
  isRequired: false,
});

function keyedColumns(noun: NounKey, field: string): SheetColumn[] {
  const keyed = keyedLists[noun];
  if (keyed?.field !== field) return [];
  const item = itemOf(nounForms[noun].form.shape[field] as z.ZodType) as z.ZodObject;
  const words = (unwrapped(item.shape[keyed.key] as z.ZodType).type as z.ZodEnum).options as string[];
  return words.flatMap((word) =>
    Object.keys(item.shape)
      .filter((inner) => inner !== keyed.key)
      .flatMap((inner) => columnsAt(noun, [field, 0, inner], item.shape[inner] as z.ZodType))
      .map((one) => {
        const inner = String(one.path[2]);
        const isMain = inner === keyed.main;
        return {
          ...one,
          name: isMain ? `${field}.${word}` : `${field}.${word}.${inner}`,
          path: [field],
          keyed: { key: keyed.key, word, field: inner },
          isList: isMain,
          isRequired: false,
        };
      }),
  );
}

/** The main field of a keyed list: what a cell without further name holds. */
export const mainFieldOf = (noun: NounKey): string => keyedLists[noun]?.main ?? '';

function referenceAt(noun: NounKey, path: readonly (string | number)[]): NounKey | undefined {
  const { refs = {}, children = {}, ties = {} } = nounForms[noun];
  const [field, , inner] = path as [string, number?, string?];
  return inner === undefined ? (refs[field] ?? ties[field]?.noun) : children[field]?.refs?.[inner];
}

function kindOf(type: z.ZodType): CellKind {
  const known = cellKinds.get(type);
  if (known !== undefined) return known;
  if (type instanceof z.ZodEnum) return 'vocabulary';
  if (type instanceof z.ZodBoolean) return 'boolean';
  return type instanceof z.ZodNumber ? 'number' : 'text';
}

function unwrapped(type: z.ZodType): { type: z.ZodType; isRequired: boolean } {
  let bare = type;
  let isRequired = true;
  while (bare instanceof z.ZodOptional || bare instanceof z.ZodDefault) {
    bare = bare.unwrap() as z.ZodType;
    isRequired = false;
  }
  return { type: bare, isRequired };
}

const itemOf = (type: z.ZodType): z.ZodType => (unwrapped(type).type as z.ZodArray).element as z.ZodType;
