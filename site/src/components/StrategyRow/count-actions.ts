import type { StrategyRow } from '../../queries/strategy.ts';

type Status = StrategyRow['progress'][number]['actions'][number]['status'];

/** How many actions a strategy has in each state, from done to dropped; `null` is a state that nobody has recorded. */
export function countActions({ progress }: Pick<StrategyRow, 'progress'>): { status: Status; count: number }[] {
  const states: Status[] = ['DONE', 'IN_PROGRESS', 'PLANNED', 'DROPPED', null];
  const actions = progress.flatMap((pillar) => pillar.actions);
  return states
    .map((status) => ({ status, count: actions.filter((action) => action.status === status).length }))
    .filter(({ count }) => count > 0);
}
