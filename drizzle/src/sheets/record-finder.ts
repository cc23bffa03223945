import { tell } from '@portolan/schema/sentences/tell';
import type { ContentRecord, NounKey } from '../content/noun-form.ts';
import type { SheetColumn } from './columns.ts';
import type { KnownRecords } from './known-records.ts';
import {
  contradicts,
  fold,
  isAnother,
  matchRuleOf,
  type PartialRecord,
  referenceNames,
  toPossibleKeys,
} from './match-rules.ts';
import { CellError } from './parse-cell.ts';

interface NounIndex {
  records: Map<string, ContentRecord>;
  byIdentifier: Map<string, Set<string>>;
  byName: Map<string, Set<string>>;
}

export interface RecordFinder {
  get(noun: NounKey, slug: string): ContentRecord | undefined;
  /** The slug of the record that a cell refers to; throws `CellError` when it is none or more than one. */
  referTo(column: SheetColumn, text: string): string;
  /** The slug of the record that a row tells of, or undefined for a new one; throws `CellError` when it may be several. */
  match(noun: NounKey, wanted: PartialRecord, isRegistry: boolean): string | undefined;
  /** Who has an identifier. */
  holdersOf(noun: NounKey, key: string): string[];
  /** Makes a record known that the import is going to write. */
  add(noun: NounKey, record: ContentRecord): void;
}

/** Finds records by what people write for them. The more nouns are known, the more it finds. */
export function createRecordFinder(known: KnownRecords): RecordFinder {
  const indexes = new Map<NounKey, NounIndex>();
  const indexOf = (noun: NounKey): NounIndex => {
    let index = indexes.get(noun);
    if (index === undefined) {
      index = { records: new Map(), byIdentifier: new Map(), byName: new Map() };
      indexes.set(noun, index);
      for (const { record } of known.byNoun.get(noun)?.values() ?? []) addTo(index, noun, record);
    }
    return index;
  };
  const named = (noun: NounKey, slugs: Iterable<string>): string =>
    [...slugs].map((slug) => describe(indexOf(noun).records.get(slug), slug)).join('; ');

  const referTo = ({ refersTo = 'partners' }: SheetColumn, text: string): string => {
    const index = indexOf(refersTo);
    if (index.records.has(text)) return text;
    const former = known.formerSlugs.get(refersTo)?.get(text);
    if (former !== undefined) return former;
    const keys = refersTo === 'partners' ? toPossibleKeys(text) : [`reference ${fold(text)}`];
    const byKey = new Set(keys.flatMap((key) => [...(index.byIdentifier.get(key) ?? [])]));
    const found = byKey.size > 0 ? byKey : (index.byName.get(fold(text)) ?? new Set<string>());
    const [slug] = found;
    if (slug === undefined) {
      throw new CellError(tell('cell.unknownRecord', { text, noun: refersTo }));
    }
    if (found.size > 1) throw new CellError(tell('cell.severalRecords', { text, records: named(refersTo, found) }));
    return slug;
  };

  /** A registry may give one number to two: a stronger identifier that differs tells them apart. */
  const matchInRegistry = (noun: NounKey, keys: readonly string[]): string | undefined => {
    const index = indexOf(noun);
    for (const [position, key] of keys.entries()) {
      const [slug] = index.byIdentifier.get(key) ?? [];
      const its = matchRuleOf(noun).identifiers(index.records.get(slug ?? '') ?? {});
      if (slug !== undefined && !contradicts(its, keys.slice(0, position))) return slug;
    }
    return undefined;
  };

  const matchByIdentifiers = (noun: NounKey, keys: readonly string[], own: string | undefined): string | undefined => {
    const index = indexOf(noun);
    const slugs = new Set(keys.flatMap((key) => [...(index.byIdentifier.get(key) ?? [])]));
    if (slugs.size > 1) {
      throw new CellError(tell('row.identifiersOfSeveral', { records: named(noun, slugs) }));
    }
    const [slug] = slugs;
    if (slug !== undefined && own !== undefined && own !== slug && index.records.has(own)) {
      throw new CellError(tell('row.identifiersOfAnother', { records: named(noun, [slug]), slug: own }));
    }
    return slug;
  };

  const matchByName = (noun: NounKey, wanted: PartialRecord): string | undefined => {
    const index = indexOf(noun);
    const rule = matchRuleOf(noun);
    const texts = new Set(rule.names(wanted).map(fold));
    const alike = [...texts]
      .flatMap((name) => [...(index.byName.get(name) ?? [])])
      .filter((slug) => {
        const record = index.records.get(slug) ?? {};
        return rule.names(record).some((name) => texts.has(fold(name))) && !isAnother(noun, record, wanted);
      });
    const [slug, ...more] = new Set(alike);
    if (more.length > 0) {
      throw new CellError(tell('row.nameOfSeveral', { records: named(noun, new Set(alike)) }));
    }
    return slug;
  };

  const match = (noun: NounKey, wanted: PartialRecord, isRegistry: boolean): string | undefined => {
    const keys = matchRuleOf(noun).identifiers(wanted);
    const own = wanted.slug as string | undefined;
    const byKey = isRegistry ? matchInRegistry(noun, keys) : matchByIdentifiers(noun, keys, own);
    if (byKey !== undefined) return byKey;
    if (own !== undefined && indexOf(noun).records.has(own)) return own;
    const former = own === undefined ? undefined : known.formerSlugs.get(noun)?.get(own);
    return former ?? matchByName(noun, wanted);
  };

  return {
    get: (noun, slug) => indexOf(noun).records.get(slug),
    referTo,
    match,
    holdersOf: (noun, key) => [...(indexOf(noun).byIdentifier.get(key) ?? [])],
    add: (noun, record) => addTo(indexOf(noun), noun, record),
  };
}

function addTo({ records, byIdentifier, byName }: NounIndex, noun: NounKey, record: ContentRecord): void {
  records.set(record.slug, record);
  const note = (map: Map<string, Set<string>>, key: string) => {
    const slugs = map.get(key) ?? new Set<string>();
    map.set(key, slugs.add(record.slug));
  };
  for (const key of matchRuleOf(noun).identifiers(record)) note(byIdentifier, key);
  for (const name of referenceNames(noun, record)) if (fold(name) !== '') note(byName, fold(name));
}

function describe(record: ContentRecord | undefined, slug: string): string {
  const { name, title, city, countryCode } = (record ?? {}) as Record<string, Record<string, string> | undefined>;
  const first = (text: Record<string, string> | undefined) => text?.en ?? Object.values(text ?? {})[0];
  const place = [first(city), countryCode].filter((part) => part !== undefined).join(', ');
  return `"${slug}" (${[first(name) ?? first(title) ?? slug, place].filter((part) => part !== '').join(', ')})`;
}
