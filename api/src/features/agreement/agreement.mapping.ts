import { agreementForm } from '@portolan/drizzle/content/forms/offers';
import { agreementParties, agreements, mobilityTerms, organisationalUnits, partners } from '@portolan/schema/tables';
import { agreementKind } from '@portolan/schema/vocabularies/agreement-kind';
import { agreementStatus } from '@portolan/schema/vocabularies/agreement-status';
import { eq, sql } from 'drizzle-orm';
import { anyValueOf, onOrAfter, onOrBefore, tiedTo } from '../../select/conditions.ts';
import { connection, declareNoun, declareRow, list, one, through, within } from '../../select/declare.ts';
import { commonOrders, order } from '../../select/orders.ts';

const daysOfNotice = 180;

const statusToday = (t: typeof agreements) => sql`(case
  when ${t.stage} <> 'in_force' then ${t.stage}
  when ${t.validTo} < (now() at time zone 'UTC')::date then 'ended'
  when ${t.validTo} <= (now() at time zone 'UTC')::date + ${sql.raw(String(daysOfNotice))} then 'expiring'
  else 'in_force' end)`;

/** Countries of the parties that may be seen, as an array. */
const partyCountries = (t: typeof agreements) => sql`(select array_agg(distinct ${partners.countryCode})
  from ${agreementParties} join ${partners} on ${partners.id} = ${agreementParties.partnerId}
  where ${agreementParties.agreementId} = ${t.id} and ${partners.publicationStatus} = 'published')`;

export const agreement = declareNoun(agreements, {
  type: 'Agreement',
  internal: {
    fields: Object.keys(agreementForm.internal?.fields ?? {}),
    isOf: (t, { partners: ours }) =>
      through(
        agreementParties,
        eq(agreementParties.agreementId, t.id),
        sql`${agreementParties.partnerId} = any(${ours})`,
      ),
  },
  fields: { status: statusToday },
  relations: {
    parties: list(
      'AgreementParty',
      agreementParties,
      (t, party) => eq(party.agreementId, t.id),
      (party) => [party.position],
    ),
    mobilityTerms: connection('MobilityTerm', mobilityTerms, (t, term) => eq(term.agreementId, t.id)),
  },
  filters: {
    kind: anyValueOf(agreementKind, 'What the agreement is.', (t) => t.kind),
    status: anyValueOf(agreementStatus, 'Where the agreement stands today.', statusToday),
    party: tiedTo('Partner', 'Parties of the agreement, by slug or id.', partners, (t, is) =>
      through(agreementParties, eq(agreementParties.agreementId, t.id), is(agreementParties.partnerId)),
    ),
    validFrom: onOrAfter('Agreements that begin on this day or later.', (t) => t.validFrom),
    validTo: onOrBefore('Agreements that end on this day or earlier.', (t) => t.validTo),
  },
  orders: {
    ...commonOrders('TITLE'),
    VALID_TO: order('By the last day it holds; agreements without one last.', 'date', (t) => t.validTo),
  },
  defaultOrder: 'VALID_TO',
  facets: {
    KIND: { description: 'By what the agreement is.', value: (t) => t.kind, isEnum: true },
    STATUS: { description: 'By where the agreement stands today.', value: statusToday, isEnum: true },
    COUNTRY: { description: 'By country of a party, as ISO 3166-1 alpha-2.', value: partyCountries, isList: true },
  },
});

export const agreementParty = declareRow(agreementParties, {
  type: 'AgreementParty',
  within: [within('Partner', partners, (t: typeof agreementParties, partner) => eq(partner.id, t.partnerId))],
  relations: {
    partner: one('Partner', partners, (t, partner) => eq(partner.id, t.partnerId)),
    unit: one('OrganisationalUnit', organisationalUnits, (t, unit) => eq(unit.id, t.unitId)),
  },
});
