import { locale } from '@portolan/schema/vocabularies/locale';
import type { PartnerKind } from '@portolan/schema/vocabularies/partner-kind';
import { languageTag, url, year } from '../content/fields.ts';
import type { RorRecord } from './ror-record.ts';

/** The slug of a registered organisation: its name may change, its identifier does not. */
export const slugOf = (id: string): string => `ror-${id.slice('https://ror.org/'.length)}`;

/** The kinds that fit a type of the registry, of several the first. */
const kinds: readonly (readonly [type: string, kind: PartnerKind])[] = [
  ['education', 'university'],
  ['company', 'company'],
  ['government', 'public_body'],
  ['nonprofit', 'ngo'],
  ['facility', 'research_centre'],
];

/** A partner as a content file would write it, or undefined when no kind of partner fits. */
export function toPartner(record: RorRecord, parent: string | undefined): Record<string, unknown> | undefined {
  const kind = kinds.find(([type]) => record.types.includes(type))?.[1];
  if (kind === undefined) return undefined;
  const { name, sourceLocale } = nameOf(record);
  const [first] = record.locations as [RorRecord['locations'][number]];
  const place = first.geonames_details;
  const isPlaced = typeof place.lat === 'number' && typeof place.lng === 'number';
  const website = record.links.find(({ type, value }) => type === 'website' && url.safeParse(value).success)?.value;
  return {
    slug: slugOf(record.id),
    sourceLocale,
    sources: [record.id],
    kind,
    name,
    shortName: record.names.find(({ types }) => types.includes('acronym'))?.value,
    countryCode: place.country_code,
    city: { [sourceLocale]: place.name },
    region: place.country_subdivision_name ? { [sourceLocale]: place.country_subdivision_name } : undefined,
    ...(isPlaced && {
      latitude: place.lat,
      longitude: place.lng,
      coordinatePrecision: 'city',
      coordinateAttribution: 'GeoNames, CC BY 4.0',
    }),
    website,
    foundedYear: year.safeParse(record.established).success ? record.established : undefined,
    parent,
    names: namesOf(record),
    identifiers: identifiersOf(record),
  };
}

const isLabel = ({ types }: RorRecord['names'][number]) => types.includes('label') || types.includes('ror_display');

/** What pages call it: its names in the languages of the portal, else the one that the registry shows. */
function nameOf({ names }: RorRecord) {
  const name: Record<string, string> = {};
  for (const { value, lang } of names.filter(isLabel)) {
    const own = locale.values.find((known) => known === lang);
    if (own !== undefined) name[own] ??= value;
  }
  const shown = names.find(({ types }) => types.includes('ror_display'))?.value as string;
  const sourceLocale = locale.values.find((known) => name[known] === shown) ?? 'en';
  return { name: { ...name, [sourceLocale]: name[sourceLocale] ?? shown }, sourceLocale };
}

/** All names, those of an unknown language as such. An alias is told only where it is short: others may be outdated. */
function namesOf({ names }: RorRecord) {
  const shown = names.find(({ types }) => types.includes('ror_display'))?.value ?? '';
  const told = names.flatMap((name) => {
    const language = languageTag.safeParse(name.lang).data ?? 'und';
    if (isLabel(name)) return [{ value: name.value, language, kind: 'official' }];
    const isShort = name.types.includes('acronym') || name.value.length < shown.length;
    return isShort ? [{ value: name.value, language, kind: 'short' }] : [];
  });
  return [...new Map(told.map((name) => [JSON.stringify(name), name])).values()];
}

function identifiersOf({ id, external_ids: others }: RorRecord) {
  const other = (scheme: string) => {
    const found = others.find(({ type }) => type === scheme);
    const value = found?.preferred ?? found?.all[0];
    return value === undefined ? [] : [{ scheme, value }];
  };
  return [{ scheme: 'ror', value: id }, ...other('isni'), ...other('wikidata')];
}
