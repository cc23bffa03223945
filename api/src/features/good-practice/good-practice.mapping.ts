import { goodPractices, partners, projects } from '@portolan/schema/tables';
import { internationalisationTheme } from '@portolan/schema/vocabularies/internationalisation-theme';
import { eq } from 'drizzle-orm';
import { anyCountry, anyValueOf, tiedTo } from '../../select/conditions.ts';
import { declareNoun, one } from '../../select/declare.ts';
import { commonOrders } from '../../select/orders.ts';

export const goodPractice = declareNoun(goodPractices, {
  type: 'GoodPractice',
  relations: {
    partner: one('Partner', partners, (t, partner) => eq(partner.id, t.partnerId)),
    project: one('Project', projects, (t, project) => eq(project.id, t.projectId)),
  },
  filters: {
    theme: anyValueOf(internationalisationTheme, 'The side of internationalisation that it serves.', (t) => t.theme),
    countryCode: anyCountry('The country it comes from.', (t) => t.countryCode),
    partner: tiedTo('Partner', 'The partner that does it, by slug or id.', partners, (t, is) => is(t.partnerId)),
    project: tiedTo('Project', 'The project that it came from, by slug or id.', projects, (t, is) => is(t.projectId)),
  },
  orders: commonOrders('TITLE'),
  defaultOrder: 'TITLE',
  facets: {
    THEME: { description: 'By the side of internationalisation that it serves.', value: (t) => t.theme, isEnum: true },
    COUNTRY: { description: 'By country.', value: (t) => t.countryCode },
  },
});
