import { events, networkMembers, networks, partners } from '@portolan/schema/tables';
import { networkKind } from '@portolan/schema/vocabularies/network-kind';
import { eq } from 'drizzle-orm';
import { anyValueOf, tiedTo } from '../../select/conditions.ts';
import { connection, declareNoun, declareRow, list, one, through, within } from '../../select/declare.ts';
import { commonOrders } from '../../select/orders.ts';

export const network = declareNoun(networks, {
  type: 'Network',
  relations: {
    members: list(
      'NetworkMember',
      networkMembers,
      (t, member) => eq(member.networkId, t.id),
      (member) => [member.position],
    ),
    events: connection('Event', events, (t, event) => eq(event.networkId, t.id)),
  },
  filters: {
    kind: anyValueOf(networkKind, 'What the network is.', (t) => t.kind),
    member: tiedTo('Partner', 'Partners that are or were in the network, by slug or id.', partners, (t, is) =>
      through(networkMembers, eq(networkMembers.networkId, t.id), is(networkMembers.partnerId)),
    ),
  },
  orders: commonOrders('NAME'),
  defaultOrder: 'NAME',
  facets: { KIND: { description: 'By what the network is.', value: (t) => t.kind, isEnum: true } },
});

export const networkMember = declareRow(networkMembers, {
  type: 'NetworkMember',
  within: [
    within('Partner', partners, (t: typeof networkMembers, partner) => eq(partner.id, t.partnerId)),
    within('Network', networks, (t: typeof networkMembers, found) => eq(found.id, t.networkId)),
  ],
  relations: {
    partner: one('Partner', partners, (t, partner) => eq(partner.id, t.partnerId)),
    network: one('Network', networks, (t, found) => eq(found.id, t.networkId)),
  },
});
