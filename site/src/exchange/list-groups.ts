import { iscedFields } from '@portolan/schema/vocabularies/isced-field';
import { sortByText } from '../i18n/format.ts';
import { groupByCountry } from '../i18n/group-by-country.ts';
import { label } from '../i18n/label.ts';
import type { Locale } from '../i18n/locales.ts';
import type { SearchPartner } from '../queries/mobility-term-search.ts';
import { type Address, routes } from '../routes.ts';
import { readExchange } from './build-index.ts';
import type { ExchangeTerm } from './list-terms.ts';

/** The terms to one country or in one field, which readers without script go through by receiving partner. */
export interface ExchangeGroup {
  readonly by: 'countries' | 'fields';
  /** What the group's address ends with. */
  readonly value: string;
  readonly name: string;
  readonly count: number;
  /** Whether somebody made up every term of it. */
  readonly isDemonstration: boolean;
  /** The receiving partners by name, with how many terms each has here. */
  readonly partners: readonly { readonly partner: SearchPartner; readonly count: number }[];
  readonly address: (page?: number) => Address;
}

export async function listGroups(locale: Locale): Promise<ExchangeGroup[]> {
  const { terms } = await readExchange(locale);
  const countries = groupByCountry(locale, terms, ({ receivingPartner }) => receivingPartner.countryCode);
  return [
    ...countries.map(({ code, name, items }) => ({
      by: 'countries' as const,
      value: code.toLowerCase(),
      name,
      count: items.length,
      isDemonstration: items.every((term) => term.isDemonstration),
      partners: listReceivers(locale, items),
      address: (page?: number) => (other: Locale) => routes.whereCanIGoTo(other, code, page),
    })),
    ...listFields(terms).map(({ code, items }) => ({
      by: 'fields' as const,
      value: code,
      name: label(locale, 'iscedField', code),
      count: items.length,
      isDemonstration: items.every((term) => term.isDemonstration),
      partners: listReceivers(locale, items),
      address: (page?: number) => (other: Locale) => routes.whereCanIGoIn(other, code, page),
    })),
  ];
}

/** The broad fields that terms are open to. The unknown field is no choice. */
const listFields = (terms: readonly ExchangeTerm[]) =>
  iscedFields
    .map(({ code }): string => code)
    .filter((code) => code.length === 2 && code !== '99')
    .map((code) => ({
      code,
      items: terms.filter(({ iscedFields: own }) => own.length === 0 || own.some((field) => field.startsWith(code))),
    }))
    .filter(({ items }) => items.length > 0);

function listReceivers(locale: Locale, terms: readonly ExchangeTerm[]): ExchangeGroup['partners'] {
  const groups = [...Map.groupBy(terms, ({ receivingPartner }) => receivingPartner)];
  const partners = groups.map(([partner, own]) => ({ partner, count: own.length }));
  return sortByText(locale, partners, ({ partner }) => partner.name.value);
}
