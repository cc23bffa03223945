import { type ValueOf, vocabulary } from './vocabulary.ts';

export const scheduleState = vocabulary('ScheduleState', 'What became of a scheduled change.', {
  waiting: 'Its time has not come',
  done: 'It took place',
  failed: 'It could not take place',
  cancelled: 'Somebody called it off',
});

export type ScheduleState = ValueOf<typeof scheduleState>;
