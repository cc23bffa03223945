import { contacts, organisationalUnits, partners, services } from '@portolan/schema/tables';
import { audience } from '@portolan/schema/vocabularies/audience';
import { serviceKind } from '@portolan/schema/vocabularies/service-kind';
import { eq } from 'drizzle-orm';
import { anyValueOf, overlapping, tiedTo } from '../../select/conditions.ts';
import { declareNoun, one, within } from '../../select/declare.ts';
import { commonOrders } from '../../select/orders.ts';

export const service = declareNoun(services, {
  type: 'Service',
  within: [within('Partner', partners, (t: typeof services, partner) => eq(partner.id, t.partnerId))],
  relations: {
    partner: one('Partner', partners, (t, partner) => eq(partner.id, t.partnerId)),
    unit: one('OrganisationalUnit', organisationalUnits, (t, unit) => eq(unit.id, t.unitId)),
    contact: one('Contact', contacts, (t, contact) => eq(contact.id, t.contactId)),
  },
  filters: {
    kind: anyValueOf(serviceKind, 'What kind of help it is.', (t) => t.kind),
    audience: overlapping(audience, 'For whom it is.', (t) => t.audiences),
    partner: tiedTo('Partner', 'The partner that offers it, by slug or id.', partners, (t, is) => is(t.partnerId)),
  },
  orders: commonOrders('NAME'),
  defaultOrder: 'NAME',
  facets: {
    KIND: { description: 'By what kind of help it is.', value: (t) => t.kind, isEnum: true },
    AUDIENCE: { description: 'By for whom it is.', value: (t) => t.audiences, isList: true, isEnum: true },
  },
});
