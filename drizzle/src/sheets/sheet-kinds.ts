import { type NounKey, nounKeys } from '../content/noun-form.ts';
import { toPartnerSheet } from './erasmus-charter.ts';
import type { PartialRecord } from './match-rules.ts';
import type { Sheet } from './sheet.ts';

/** What a sheet tells of, and how much it may decide. */
export interface SheetKind {
  name: string;
  noun: NounKey;
  /** Puts the columns of somebody else's sheet into ours. */
  prepare?: (sheet: Sheet) => Sheet;
  /**
   * A registry fills in what is missing and never overrules what an office wrote; what is wrong in it is told and left
   * out, for nobody here can correct it.
   */
  isRegistry: boolean;
  /** What new records get beside what the sheet says. */
  defaults?: PartialRecord;
}

const registries: readonly SheetKind[] = [
  {
    name: 'erasmus-charter',
    noun: 'partners',
    prepare: toPartnerSheet,
    isRegistry: true,
    defaults: { kind: 'university' },
  },
];

/** The kinds whose templates and columns are documented; sheets of all other nouns are read as well. */
export const documentedKinds = [
  'partners',
  'programmes',
  'calls',
  'agreements',
  'mobility-terms',
  'events',
  'mobility-figures',
] as const satisfies NounKey[];

export const sheetKindNames: readonly string[] = [...nounKeys, ...registries.map(({ name }) => name)];

export function findSheetKind(name: string): SheetKind | undefined {
  const noun = nounKeys.find((key) => key === name);
  return noun === undefined ? registries.find((kind) => kind.name === name) : { name, noun, isRegistry: false };
}
