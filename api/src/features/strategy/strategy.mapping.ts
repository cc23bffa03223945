import {
  documentStrategies,
  documents,
  indicators,
  partners,
  programmes,
  strategies,
  strategyActions,
  strategyPillars,
} from '@portolan/schema/tables';
import { strategyKind } from '@portolan/schema/vocabularies/strategy-kind';
import { and, eq, type SQL } from 'drizzle-orm';
import { anyValueOf, tiedTo } from '../../select/conditions.ts';
import { connection, declareNoun, declareRow, list, one, through, within } from '../../select/declare.ts';
import { commonOrders } from '../../select/orders.ts';

export const strategy = declareNoun(strategies, {
  type: 'Strategy',
  within: [within('Partner', partners, (t: typeof strategies, partner) => eq(partner.id, t.partnerId))],
  relations: {
    partner: one('Partner', partners, (t, partner) => eq(partner.id, t.partnerId)),
    programme: one('Programme', programmes, (t, programme) => eq(programme.id, t.programmeId)),
    pillars: list(
      'StrategyPillar',
      strategyPillars,
      (t, pillar) => eq(pillar.strategyId, t.id),
      (pillar) => [pillar.number],
    ),
    indicators: connection('Indicator', indicators, (t, indicator) => eq(indicator.strategyId, t.id)),
    documents: connection('Document', documents, (t, document) =>
      through(
        documentStrategies,
        eq(documentStrategies.documentId, document.id),
        eq(documentStrategies.targetId, t.id),
      ),
    ),
  },
  filters: {
    kind: anyValueOf(strategyKind, 'What the strategy covers.', (t) => t.kind),
    partner: tiedTo('Partner', 'The partner whose strategy it is, by slug or id.', partners, (t, is) =>
      is(t.partnerId),
    ),
    programme: tiedTo('Programme', 'The programme that it is for, by slug or id.', programmes, (t, is) =>
      is(t.programmeId),
    ),
  },
  orders: commonOrders('TITLE'),
  defaultOrder: 'TITLE',
  facets: { KIND: { description: 'By what the strategy covers.', value: (t) => t.kind, isEnum: true } },
});

export const strategyPillar = declareRow(strategyPillars, {
  type: 'StrategyPillar',
  relations: {
    actions: list(
      'StrategyAction',
      strategyActions,
      (t, action) => and(eq(action.strategyId, t.strategyId), eq(action.pillar, t.number)) as SQL,
      (action) => [action.position],
    ),
  },
});

export const strategyAction = declareRow(strategyActions, { type: 'StrategyAction' });
