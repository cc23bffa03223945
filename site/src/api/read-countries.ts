import { latestFirst } from '../components/EventRow/latest-first.ts';
import { countryName, sortByText } from '../i18n/format.ts';
import { type Locale, toContractLocale } from '../i18n/locales.ts';
import { type CountryProfile, countryEventsQuery, countryProfilesQuery } from '../queries/country.ts';
import type { EventRow } from '../queries/event.ts';
import { type GoodPracticeCard, goodPracticeListQuery } from '../queries/good-practice.ts';
import { type ListedPartner, partnerListQuery } from '../queries/partner.ts';
import { readAll } from './read.ts';

export interface Country {
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  readonly name: string;
  /** By name. */
  readonly partners: readonly ListedPartner[];
  /** The latest first. */
  readonly events: readonly EventRow[];
  readonly profile: CountryProfile | undefined;
  readonly practices: readonly GoodPracticeCard[];
  /** Whether everything in it is made up. */
  readonly isDemonstration: boolean;
}

/** The countries of partners, events, profiles and good practices, by their names. */
export async function readCountries(locale: Locale): Promise<Country[]> {
  const variables = { locale: toContractLocale(locale) };
  const partners = await readAll(partnerListQuery, variables, (data) => data.partners);
  const events = await readAll(countryEventsQuery, variables, (data) => data.events);
  const profiles = await readAll(countryProfilesQuery, variables, (data) => data.countryProfiles);
  const practices = await readAll(goodPracticeListQuery, variables, (data) => data.goodPractices);
  const codes = new Set(
    [...partners, ...events, ...profiles, ...practices].flatMap(({ countryCode }) =>
      countryCode === null ? [] : [countryCode],
    ),
  );
  const countries = [...codes].map((code): Country => {
    const profile = profiles.find(isIn(code));
    const here = {
      partners: partners.filter(isIn(code)),
      events: latestFirst(events.filter(isIn(code))),
      practices: practices.filter(isIn(code)),
    };
    const records = [...here.partners, ...here.events, ...here.practices, ...(profile === undefined ? [] : [profile])];
    return {
      code,
      name: countryName(locale, code),
      partners: sortByText(locale, here.partners, ({ name }) => name.value),
      events: here.events,
      profile,
      practices: here.practices,
      isDemonstration: records.every((record) => record.isDemonstration),
    };
  });
  return sortByText(locale, countries, ({ name }) => name);
}

const isIn =
  (code: string) =>
  (record: { readonly countryCode: string | null }): boolean =>
    record.countryCode === code;
