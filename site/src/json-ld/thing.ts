import { env } from '../env.ts';
import { fallbackLocale, fromContractLocale, type Locale } from '../i18n/locales.ts';
import type { LocalizedText } from '../i18n/localized.ts';
import { type Address, routes } from '../routes.ts';

/** Something in the terms of schema.org. What is null, undefined or empty in it is left out when it is written. */
export interface Thing {
  readonly '@type'?: string | readonly string[];
  readonly '@id'?: string;
  readonly [property: string]: unknown;
}

/** The public address of a page or file of the site. */
export const toUrl = (path: string): string => new URL(path, env.siteUrl).href;

/** The name of the thing that a page is about: the same in every language of the page. */
export const toId = (address: Address): string => `${toUrl(address(fallbackLocale))}#it`;

/** The portal itself. */
export const websiteId = `${toUrl(routes.languages())}#website`;

/** A text if it is in the page's language: nobody is told that a text is in another. */
export const inOwn = (text: LocalizedText | null | undefined, locale: Locale): string | undefined =>
  text !== null && text !== undefined && fromContractLocale(text.locale) === locale ? text.value : undefined;

interface NamedPartner {
  readonly slug: string;
  readonly name: LocalizedText;
}

/** A partner where it is named only; its page says the rest. */
export const namePartner = (locale: Locale, { slug, name }: NamedPartner): Thing => ({
  '@type': 'Organization',
  '@id': toId((other) => routes.partner(other, slug)),
  name: name.value,
  url: toUrl(routes.partner(locale, slug)),
});

interface NamedProject {
  readonly slug: string;
  readonly acronym: string;
}

export const nameProject = (locale: Locale, { slug, acronym }: NamedProject): Thing => ({
  '@type': 'ResearchProject',
  '@id': toId((other) => routes.project(other, slug)),
  name: acronym,
  url: toUrl(routes.project(locale, slug)),
});

/** `Place` on the map. */
export const toPlace = (point: { readonly latitude: number; readonly longitude: number } | null): Thing | undefined =>
  point === null
    ? undefined
    : {
        '@type': 'Place',
        geo: { '@type': 'GeoCoordinates', latitude: point.latitude, longitude: point.longitude },
      };

export const toMoney = (money: { readonly amount: string; readonly currency: string } | null): Thing | undefined =>
  money === null ? undefined : { '@type': 'MonetaryAmount', value: Number(money.amount), currency: money.currency };

/** An instant as the clocks at the place show it, with their offset from UTC. */
export const toOffsetTime = (instant: string | null, timeZone: string): string | undefined =>
  instant === null
    ? undefined
    : Temporal.Instant.from(instant)
        .toZonedDateTimeISO(timeZone)
        .toString({ timeZoneName: 'never', smallestUnit: 'second' });

function withoutNothing(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map(withoutNothing).filter((item) => item !== undefined);
    return items.length === 0 ? undefined : items.length === 1 ? items[0] : items;
  }
  if (typeof value !== 'object' || value === null) return value === null || value === '' ? undefined : value;
  const members = Object.entries(value).flatMap(([name, member]) => {
    const kept = withoutNothing(member);
    return kept === undefined ? [] : [[name, kept] as const];
  });
  return members.some(([name]) => name !== '@type') ? Object.fromEntries(members) : undefined;
}

/** Things as the text of a script element, which no text in them can end. */
export const writeJsonLd = (things: readonly Thing[]): string =>
  JSON.stringify({ '@context': 'https://schema.org', '@graph': things.map(withoutNothing) }).replaceAll('<', '\\u003c');
