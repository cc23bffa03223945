import { mobilityFigures, partners } from '@portolan/schema/tables';
import { mobilityDirection } from '@portolan/schema/vocabularies/mobility-direction';
import { mobilityType } from '@portolan/schema/vocabularies/mobility-type';
import { eq, sql } from 'drizzle-orm';
import { anyCountry, anyText, anyValueOf, isTrue, tiedTo } from '../../select/conditions.ts';
import { declareNoun, one, within } from '../../select/declare.ts';
import { commonOrders, order } from '../../select/orders.ts';

export const mobilityFigure = declareNoun(mobilityFigures, {
  type: 'MobilityFigure',
  label: () => sql`null::jsonb`,
  within: [within('Partner', partners, (t: typeof mobilityFigures, partner) => eq(partner.id, t.partnerId))],
  relations: { partner: one('Partner', partners, (t, partner) => eq(partner.id, t.partnerId)) },
  filters: {
    academicYear: anyText('Academic years.', (t) => t.academicYear),
    mobilityType: anyValueOf(mobilityType, 'Who went, and for what.', (t) => t.mobilityType),
    direction: anyValueOf(mobilityDirection, 'Which way they went.', (t) => t.direction),
    counterpartCountry: anyCountry('Countries they came from or went to.', (t) => t.counterpartCountry),
    isWhole: isTrue('Whether the figure is of all countries together.', (t) => sql`${t.counterpartCountry} is null`),
    partner: tiedTo('Partner', 'The partner that counted, by slug or id.', partners, (t, is) => is(t.partnerId)),
  },
  orders: {
    ...commonOrders('PARTNER'),
    ACADEMIC_YEAR: order('By academic year.', 'text', (t) => t.academicYear),
  },
  defaultOrder: 'ACADEMIC_YEAR',
  facets: {
    ACADEMIC_YEAR: { description: 'By academic year.', value: (t) => t.academicYear },
    MOBILITY_TYPE: { description: 'By who went, and for what.', value: (t) => t.mobilityType, isEnum: true },
    DIRECTION: { description: 'By which way they went.', value: (t) => t.direction, isEnum: true },
    COUNTERPART_COUNTRY: { description: 'By country at the other end.', value: (t) => t.counterpartCountry },
  },
});
