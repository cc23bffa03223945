import { normaliseIdentifier } from '@portolan/schema/identifiers';
import { foldForSearch } from '@portolan/schema/search-text';
import type { IdentifierScheme } from '@portolan/schema/vocabularies/identifier-scheme';
import { nounForms } from '../content/forms/all.ts';
import type { ContentRecord, NounKey } from '../content/noun-form.ts';

/** A record, or as much of one as a row of a sheet says. */
export type PartialRecord = Record<string, unknown>;

/** How a row finds the record that it tells of. */
export interface MatchRule {
  /** What names one record for certain, strongest first; a key begins with what kind of name it is. */
  identifiers: (record: PartialRecord) => string[];
  /** What people call it: several may be called alike. */
  names: (record: PartialRecord) => string[];
  /** Fields that records of one name differ in: the same title on another day is another event. */
  distinguishing: readonly string[];
}

/** Identifiers that one institution has; numbers of charters and of past times belong to several. */
const certainSchemes = [
  'pic',
  'oid',
  'erasmus',
  'ror',
  'schac',
  'isni',
  'wikidata',
] as const satisfies IdentifierScheme[];

interface PartnerIdentifier {
  scheme: IdentifierScheme;
  value: string;
  validTo?: string;
}

export const toIdentifierKey = (scheme: IdentifierScheme, value: string): string =>
  `${scheme} ${normaliseIdentifier(scheme, value).value}`;

function currentIdentifiers(record: PartialRecord): string[] {
  const identifiers = (record.identifiers ?? []) as PartnerIdentifier[];
  return certainSchemes.flatMap((scheme) =>
    identifiers
      .filter((one) => one.scheme === scheme && one.validTo === undefined && one.value !== undefined)
      .map(({ value }) => toIdentifierKey(scheme, value)),
  );
}

/** The keys under which a text may stand for a partner's identifier, its scheme told ("pic:999828859") or not. */
export function toPossibleKeys(text: string): string[] {
  const [, scheme, value] = /^([a-z]+):\s*(\S.*)$/.exec(text) ?? [];
  const told = certainSchemes.find((known) => known === scheme);
  if (told !== undefined && value !== undefined) return [toIdentifierKey(told, value)];
  return certainSchemes.map((known) => toIdentifierKey(known, text));
}

export const fold = (text: string): string => foldForSearch(text).trim();

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

const partnerNames = (record: PartialRecord) => [
  ...textsIn(record.name),
  ...((record.names ?? []) as { value?: string; kind?: string }[]).flatMap(({ value, kind }) =>
    value === undefined || kind === 'short' ? [] : [value],
  ),
];

const nothing = (): string[] => [];
const whole =
  (...fields: string[]) =>
  (record: PartialRecord) => {
    const isTold = fields.every((field) => record[field] !== undefined);
    return isTold ? [fields.map((field) => JSON.stringify(record[field])).join(' ')] : [];
  };

const rules: Partial<Record<NounKey, MatchRule>> = {
  partners: { identifiers: currentIdentifiers, names: partnerNames, distinguishing: ['countryCode'] },
  programmes: { identifiers: nothing, names: ({ title }) => textsIn(title), distinguishing: ['kind'] },
  calls: {
    identifiers: nothing,
    names: ({ title }) => textsIn(title),
    distinguishing: ['academicYear', 'deadlineAt', 'partner'],
  },
  events: { identifiers: nothing, names: ({ title }) => textsIn(title), distinguishing: ['startsOn'] },
  agreements: {
    identifiers: ({ referenceCode }) => (typeof referenceCode === 'string' ? [`reference ${fold(referenceCode)}`] : []),
    names: ({ title }) => textsIn(title),
    distinguishing: ['kind', 'validFrom'],
  },
  'mobility-terms': {
    identifiers: (record) =>
      whole(
        'agreement',
        'mobilityType',
        'sendingPartner',
        'receivingPartner',
      )(record).map((key) => `${key} ${JSON.stringify([record.iscedFields ?? [], record.eqfLevels ?? []])}`),
    names: nothing,
    distinguishing: [],
  },
  'mobility-figures': {
    identifiers: (record) =>
      whole(
        'partner',
        'academicYear',
        'mobilityType',
        'direction',
      )(record).map((key) => `${key} ${record.counterpartCountry ?? ''}`),
    names: nothing,
    distinguishing: [],
  },
};

/** Other nouns are found by their slugs alone. */
export const matchRuleOf = (noun: NounKey): MatchRule =>
  rules[noun] ?? { identifiers: nothing, names: nothing, distinguishing: [] };

/** What a cell of another sheet may call the record, beside its slug and its identifiers. */
export function referenceNames(noun: NounKey, record: ContentRecord): string[] {
  if (noun !== 'partners') return textsIn(nounForms[noun].label(record));
  const short = ((record.names ?? []) as { value: string; kind: string }[]).filter(({ kind }) => kind === 'short');
  return [...partnerNames(record), ...short.map(({ value }) => value), ...textsIn(record.shortName)];
}

/** Whether two records of one name are two all the same: by another identifier of one scheme, or another day. */
export function isAnother(noun: NounKey, known: PartialRecord, wanted: PartialRecord): boolean {
  const { identifiers, distinguishing } = matchRuleOf(noun);
  const differs = distinguishing.some(
    (field) => known[field] !== undefined && wanted[field] !== undefined && known[field] !== wanted[field],
  );
  return differs || contradicts(identifiers(known), identifiers(wanted));
}

/** Whether both have an identifier of one scheme, and not the same. */
export function contradicts(known: readonly string[], wanted: readonly string[]): boolean {
  const schemeOf = (key: string) => key.split(' ')[0];
  return wanted.some((key) => {
    const same = known.filter((one) => schemeOf(one) === schemeOf(key));
    return same.length > 0 && !same.includes(key);
  });
}
