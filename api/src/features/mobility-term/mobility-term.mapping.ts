import { agreements, mobilityTerms, organisationalUnits, partners } from '@portolan/schema/tables';
import { cefrLevel } from '@portolan/schema/vocabularies/cefr-level';
import { iscedFields } from '@portolan/schema/vocabularies/isced-field';
import { mobilityType } from '@portolan/schema/vocabularies/mobility-type';
import { eq, or, type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import { GraphQLString } from 'graphql';
import { Int } from 'type-graphql';
import { CountryCode } from '../../graphql/scalars.ts';
import { anyText, anyValueOf, filter, inFields, isTrue, textArray, tiedTo } from '../../select/conditions.ts';
import { declareNoun, one, within } from '../../select/declare.ts';
import { commonOrders } from '../../select/orders.ts';
import { countriesNamed } from './countries-named.ts';
import { openFacets, openToAny } from './open-facets.ts';

type Terms = typeof mobilityTerms;

const countryOf = (partnerId: SQL) =>
  sql`(select ${partners.countryCode} from ${partners} where ${partners.id} = ${partnerId})`;

const slugOf = (partnerId: SQL) => sql`(select ${partners.slug} from ${partners} where ${partners.id} = ${partnerId})`;

/** Terms with an end in any of some countries. The partners there are looked up once, not for each term. */
const inCountries = (description: string, end: (t: Terms) => AnyPgColumn) =>
  filter<Terms, string[]>({
    type: [CountryCode],
    description,
    where: (t, codes) =>
      sql`${end(t)} in (select ${partners.id} from ${partners} where ${partners.countryCode} = any(${textArray(codes)}))`,
  });

export const mobilityTerm = declareNoun(mobilityTerms, {
  type: 'MobilityTerm',
  label: () => sql`null::jsonb`,
  within: [
    within('Agreement', agreements, (t: Terms, agreement) => eq(agreement.id, t.agreementId)),
    within('Partner', partners, (t: Terms, partner) => eq(partner.id, t.sendingPartnerId)),
    within('Partner', partners, (t: Terms, partner) => eq(partner.id, t.receivingPartnerId)),
  ],
  relations: {
    agreement: one('Agreement', agreements, (t, agreement) => eq(agreement.id, t.agreementId)),
    sendingPartner: one('Partner', partners, (t, partner) => eq(partner.id, t.sendingPartnerId)),
    sendingUnit: one('OrganisationalUnit', organisationalUnits, (t, unit) => eq(unit.id, t.sendingUnitId)),
    receivingPartner: one('Partner', partners, (t, partner) => eq(partner.id, t.receivingPartnerId)),
    receivingUnit: one('OrganisationalUnit', organisationalUnits, (t, unit) => eq(unit.id, t.receivingUnitId)),
  },
  filters: {
    mobilityType: anyValueOf(mobilityType, 'Who goes, and for what.', (t) => t.mobilityType),
    sendingPartner: tiedTo('Partner', 'Where people come from, by slug or id.', partners, (t, is) =>
      is(t.sendingPartnerId),
    ),
    receivingPartner: tiedTo('Partner', 'Where people go, by slug or id.', partners, (t, is) =>
      is(t.receivingPartnerId),
    ),
    partner: tiedTo(
      'Partner',
      'Either end, by slug or id.',
      partners,
      (t, is) => or(is(t.sendingPartnerId), is(t.receivingPartnerId)) as SQL,
    ),
    sendingCountry: inCountries('Countries people come from.', (t) => t.sendingPartnerId),
    receivingCountry: inCountries('Countries people go to.', (t) => t.receivingPartnerId),
    iscedField: inFields(
      'Fields of study, ISCED-F 2013. A term without a field matches every field; a broad field finds its detailed ones.',
      (t) => t.iscedFields,
      { noneMeansAll: true },
    ),
    eqfLevel: filter<Terms, number[]>({
      type: [Int],
      description: 'Levels of qualification. A term without a level matches every level.',
      where: (t, levels) =>
        sql`(cardinality(${t.eqfLevels}) = 0 or ${t.eqfLevels} && ${textArray(levels.map(String))}::int[])`,
    }),
    academicYear: filter<Terms, string>({
      type: GraphQLString,
      description: 'An academic year in which the term holds, `2026/2027`.',
      where: (t, year) =>
        sql`coalesce(${t.firstAcademicYear} <= ${year}::text, true) and coalesce(${t.lastAcademicYear} >= ${year}::text, true)`,
    }),
    language: anyText('Recommended languages, as BCP 47 primary subtags.', (t) => t.language),
    cefrLevel: anyValueOf(cefrLevel, 'Recommended levels.', (t) => t.cefrLevel),
    isBlended: isTrue('Whether part of the mobility is virtual.', (t) => t.isBlended),
  },
  found: (t, word) => {
    const countries = countriesNamed(word);
    const ends = sql`(select ${partners.id} from ${partners} where ${partners.publicationStatus} = 'published'
      and (${word.within(partners.searchText)} or ${partners.countryCode} = any(${textArray(countries)})))`;
    const fields = iscedFields.filter(({ name }) => word.isIn(name)).map(({ code }) => code);
    return sql`(${t.sendingPartnerId} in ${ends} or ${t.receivingPartnerId} in ${ends}
      or ${openToAny(t.iscedFields, fields)})`;
  },
  orders: commonOrders('RECEIVING_PARTNER'),
  defaultOrder: 'RECEIVING_PARTNER',
  facets: {
    MOBILITY_TYPE: { description: 'By who goes, and for what.', value: (t) => t.mobilityType, isEnum: true },
    RECEIVING_COUNTRY: { description: 'By country people go to.', value: (t) => t.receivingPartnerId, told: countryOf },
    SENDING_COUNTRY: { description: 'By country people come from.', value: (t) => t.sendingPartnerId, told: countryOf },
    ISCED_FIELD: { description: 'By field of study as recorded.', value: (t) => t.iscedFields, isList: true },
    EQF_LEVEL: { description: 'By level of qualification as recorded.', value: (t) => t.eqfLevels, isList: true },
    LANGUAGE: { description: 'By recommended language.', value: (t) => t.language },
    CEFR_LEVEL: { description: 'By recommended level in that language.', value: (t) => t.cefrLevel, isEnum: true },
    SENDING_PARTNER: {
      description: 'By partner people come from, as its slug.',
      value: (t) => t.sendingPartnerId,
      told: slugOf,
    },
    RECEIVING_PARTNER: {
      description: 'By partner people go to, as its slug.',
      value: (t) => t.receivingPartnerId,
      told: slugOf,
    },
    ...openFacets,
  },
});
