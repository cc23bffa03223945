import { factsheets, partners } from '@portolan/schema/tables';
import { eq, sql } from 'drizzle-orm';
import { anyCountry, tiedTo } from '../../select/conditions.ts';
import { declareNoun, one, within } from '../../select/declare.ts';
import { commonOrders } from '../../select/orders.ts';

type Factsheets = typeof factsheets;

const ofPartner = (column: typeof partners.name | typeof partners.countryCode) => (t: Factsheets) =>
  sql`(select ${column} from ${partners} where ${partners.id} = ${t.partnerId})`;

export const factsheet = declareNoun(factsheets, {
  type: 'Factsheet',
  label: ofPartner(partners.name),
  within: [within('Partner', partners, (t: Factsheets, partner) => eq(partner.id, t.partnerId))],
  relations: { partner: one('Partner', partners, (t, partner) => eq(partner.id, t.partnerId)) },
  filters: {
    partner: tiedTo('Partner', 'The partner of the factsheet, by slug or id.', partners, (t, is) => is(t.partnerId)),
    countryCode: anyCountry('The country the partner is in.', ofPartner(partners.countryCode)),
  },
  orders: commonOrders('PARTNER'),
  defaultOrder: 'PARTNER',
  facets: { COUNTRY: { description: 'By country of the partner.', value: ofPartner(partners.countryCode) } },
});
