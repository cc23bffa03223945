import { type ValueOf, vocabulary } from './vocabulary.ts';

export const actionStatus = vocabulary('ActionStatus', 'How far an action of a strategy is.', {
  planned: 'Planned',
  in_progress: 'In progress',
  done: 'Done',
  dropped: 'Dropped',
});

export type ActionStatus = ValueOf<typeof actionStatus>;
