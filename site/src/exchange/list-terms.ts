import { readAll } from '../api/read.ts';
import { countryName, sortByText } from '../i18n/format.ts';
import { type Locale, toContractLocale } from '../i18n/locales.ts';
import type { LocalizedText } from '../i18n/localized.ts';
import { type AgreementRow, agreementListQuery } from '../queries/agreement.ts';
import {
  type SearchPartner,
  type SearchTerm,
  searchPartnersQuery,
  searchTermsQuery,
  searchUnitsQuery,
} from '../queries/mobility-term-search.ts';

/** A mobility term with what its agreement, partners and units are called in one language. */
export interface ExchangeTerm
  extends Omit<SearchTerm, 'agreement' | 'sendingPartner' | 'sendingUnit' | 'receivingPartner' | 'receivingUnit'> {
  readonly agreement: AgreementRow;
  readonly sendingPartner: SearchPartner;
  readonly sendingUnit: { readonly name: LocalizedText } | null;
  readonly receivingPartner: SearchPartner;
  readonly receivingUnit: { readonly name: LocalizedText } | null;
}

const bySlug = <T extends { readonly slug: string }>(items: readonly T[]): ReadonlyMap<string, T> =>
  new Map(items.map((item) => [item.slug, item]));

function get<T>(records: ReadonlyMap<string, T>, type: string, slug: string): T {
  const record = records.get(slug);
  if (record === undefined) throw new Error(`No ${type} "${slug}", which a mobility term names.`);
  return record;
}

/**
 * Every mobility term that is valid today in the order in which readers see them: by the names of the receiving
 * country, the receiving partner and the sending partner.
 */
export async function listTerms(locale: Locale): Promise<ExchangeTerm[]> {
  const variables = { locale: toContractLocale(locale) };
  const [terms, partnerList, unitList, agreementList] = await Promise.all([
    readAll(searchTermsQuery, {}, (data) => data.whereCanIGo),
    readAll(searchPartnersQuery, variables, (data) => data.partners),
    readAll(searchUnitsQuery, variables, (data) => data.organisationalUnits),
    readAll(agreementListQuery, variables, (data) => data.agreements),
  ]);
  const [partners, units, agreements] = [bySlug(partnerList), bySlug(unitList), bySlug(agreementList)];
  // One number for a partner stands for the order of two texts: comparing texts for each pair of terms is slow.
  const places = new Map(
    sortByText(locale, partnerList, ({ countryCode, name }) => `${countryName(locale, countryCode)} ${name.value}`).map(
      ({ slug }, place) => [slug, place],
    ),
  );
  const placeOf = ({ slug }: { readonly slug: string }): number => places.get(slug) ?? places.size;
  const findUnit = (unit: { readonly slug: string } | null) => (unit === null ? null : (units.get(unit.slug) ?? null));
  return terms
    .map((term) => ({
      ...term,
      agreement: get(agreements, 'agreement', term.agreement.slug),
      sendingPartner: get(partners, 'partner', term.sendingPartner.slug),
      sendingUnit: findUnit(term.sendingUnit),
      receivingPartner: get(partners, 'partner', term.receivingPartner.slug),
      receivingUnit: findUnit(term.receivingUnit),
    }))
    .sort(
      (a, b) =>
        placeOf(a.receivingPartner) - placeOf(b.receivingPartner) ||
        placeOf(a.sendingPartner) - placeOf(b.sendingPartner) ||
        a.slug.localeCompare(b.slug, 'en', { numeric: true }),
    );
}
