import { type ValueOf, vocabulary } from './vocabulary.ts';

export const strategyKind = vocabulary('StrategyKind', 'What a strategy covers.', {
  internationalisation: 'Internationalisation strategy',
  strategic_marketing: 'Strategic and marketing plan',
  programme_plan: 'Plan for one programme',
});

export type StrategyKind = ValueOf<typeof strategyKind>;
