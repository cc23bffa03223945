import { countryHelpers, countryLinks, countryProfiles, partners } from '@portolan/schema/tables';
import { eq } from 'drizzle-orm';
import { anyCountry } from '../../select/conditions.ts';
import { connection, declareNoun, declareRow, list, one, within } from '../../select/declare.ts';
import { commonOrders } from '../../select/orders.ts';

export const countryProfile = declareNoun(countryProfiles, {
  type: 'CountryProfile',
  relations: {
    links: list(
      'CountryLink',
      countryLinks,
      (t, link) => eq(link.countryProfileId, t.id),
      (link) => [link.position],
    ),
    helpers: list(
      'CountryHelper',
      countryHelpers,
      (t, helper) => eq(helper.countryProfileId, t.id),
      (helper) => [helper.position],
    ),
    partners: connection('Partner', partners, (t, partner) => eq(partner.countryCode, t.countryCode)),
  },
  filters: {
    countryCode: anyCountry('The country.', (t) => t.countryCode),
  },
  orders: commonOrders('TITLE'),
  defaultOrder: 'TITLE',
});

export const countryLink = declareRow(countryLinks, { type: 'CountryLink' });

export const countryHelper = declareRow(countryHelpers, {
  type: 'CountryHelper',
  within: [within('Partner', partners, (t: typeof countryHelpers, partner) => eq(partner.id, t.partnerId))],
  relations: { partner: one('Partner', partners, (t, partner) => eq(partner.id, t.partnerId)) },
});
