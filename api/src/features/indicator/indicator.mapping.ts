import { indicators, measurements, partners, projects, strategies, workPackages } from '@portolan/schema/tables';
import { eq } from 'drizzle-orm';
import { tiedTo } from '../../select/conditions.ts';
import { declareNoun, declareRow, list, one } from '../../select/declare.ts';
import { commonOrders, order } from '../../select/orders.ts';

export const indicator = declareNoun(indicators, {
  type: 'Indicator',
  relations: {
    measurements: list(
      'Measurement',
      measurements,
      (t, measurement) => eq(measurement.indicatorId, t.id),
      (measurement) => [measurement.measuredOn],
    ),
    project: one('Project', projects, (t, project) => eq(project.id, t.projectId)),
    workPackage: one('WorkPackage', workPackages, (t, workPackage) => eq(workPackage.id, t.workPackageId)),
    strategy: one('Strategy', strategies, (t, strategy) => eq(strategy.id, t.strategyId)),
    partner: one('Partner', partners, (t, partner) => eq(partner.id, t.partnerId)),
  },
  filters: {
    project: tiedTo('Project', 'The project, by slug or id.', projects, (t, is) => is(t.projectId)),
    workPackage: tiedTo('WorkPackage', 'The work package, by slug or id.', workPackages, (t, is) =>
      is(t.workPackageId),
    ),
    strategy: tiedTo('Strategy', 'The strategy, by slug or id.', strategies, (t, is) => is(t.strategyId)),
    partner: tiedTo('Partner', 'The partner that it is about, by slug or id.', partners, (t, is) => is(t.partnerId)),
  },
  orders: {
    ...commonOrders('NAME'),
    POSITION: order('By place within its project or strategy.', 'integer', (t) => t.position),
  },
  defaultOrder: 'POSITION',
});

export const measurement = declareRow(measurements, { type: 'Measurement' });
