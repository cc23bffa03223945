import { contacts, organisationalUnits, partners } from '@portolan/schema/tables';
import { unitKind } from '@portolan/schema/vocabularies/unit-kind';
import { eq } from 'drizzle-orm';
import { anyValueOf, tiedTo } from '../../select/conditions.ts';
import { declareNoun, list, one, within } from '../../select/declare.ts';
import { commonOrders } from '../../select/orders.ts';

export const organisationalUnit = declareNoun(organisationalUnits, {
  type: 'OrganisationalUnit',
  within: [within('Partner', partners, (t: typeof organisationalUnits, p) => eq(p.id, t.partnerId))],
  relations: {
    partner: one('Partner', partners, (t, p) => eq(p.id, t.partnerId)),
    parent: one('OrganisationalUnit', organisationalUnits, (t, parent) => eq(parent.id, t.parentId)),
    children: list(
      'OrganisationalUnit',
      organisationalUnits,
      (t, child) => eq(child.parentId, t.id),
      (child) => [child.sortText],
    ),
    contacts: list(
      'Contact',
      contacts,
      (t, contact) => eq(contact.unitId, t.id),
      (contact) => [contact.role, contact.slug],
    ),
  },
  filters: {
    kind: anyValueOf(unitKind, 'What the unit is.', (t) => t.kind),
    partner: tiedTo('Partner', 'The partner of the unit, by slug or id.', partners, (t, is) => is(t.partnerId)),
  },
  orders: commonOrders('NAME'),
  defaultOrder: 'NAME',
  facets: { KIND: { description: 'By what the unit is.', value: (t) => t.kind, isEnum: true } },
});
