import type { FormField } from './form-field.ts';

/** The headings of forms. What no group of a noun names comes last, under "more". */
export type GroupName =
  | 'identity'
  | 'texts'
  | 'time'
  | 'place'
  | 'people'
  | 'money'
  | 'details'
  | 'parts'
  | 'relations'
  | 'files'
  | 'results'
  | 'more'
  | 'record';

/** What a noun's list and form look like; what its fields are, the contract says. */
export interface NounDeclaration {
  /** The GraphQL type. */
  readonly type: string;
  /** Where its entry in the menu stands. */
  readonly menu: 'network' | 'exchange' | 'projects' | 'publishing' | 'knowledge';
  readonly groups: Partial<Record<GroupName, readonly string[]>>;
  /** Fields that the list shows beside the name. */
  readonly columns: readonly string[];
  /** Fields that the list can be narrowed by. */
  readonly filters: readonly string[];
  /** What a field leads to, where readers ask for it under another name. */
  readonly targets?: Readonly<Record<string, string>>;
}

export interface FieldGroup {
  readonly name: GroupName;
  readonly fields: readonly FormField[];
}

/** Fields that every record has; they are about the record and not about what it describes. */
const ofRecord = ['slug', 'publicationStatus', 'sourceLocale', 'verifiedOn', 'sources', 'isDemonstration'];

/** The fields of a noun in its groups; a field that nobody placed still appears. */
export function groupFields(noun: NounDeclaration, fields: readonly FormField[]): FieldGroup[] {
  const named = { ...noun.groups, record: ofRecord } as Record<string, readonly string[]>;
  const placed = new Set(Object.values(named).flat());
  const rest = fields.filter(({ name }) => !placed.has(name));
  const byName = new Map(fields.map((field) => [field.name, withTarget(noun, field)]));
  const groups = Object.entries(named).map(([name, names]) => ({
    name: name as GroupName,
    fields: names.flatMap((own) => byName.get(own) ?? []),
  }));
  const before = groups.filter(({ name }) => name !== 'record');
  const last = groups.filter(({ name }) => name === 'record');
  const more = { name: 'more' as const, fields: rest.map((field) => withTarget(noun, field)) };
  return [...before, more, ...last].filter((group) => group.fields.length > 0);
}

const withTarget = (noun: NounDeclaration, field: FormField): FormField => {
  const target = noun.targets?.[field.name];
  return target === undefined ? field : { ...field, target };
};

export const declareNoun = (noun: NounDeclaration): NounDeclaration => noun;
