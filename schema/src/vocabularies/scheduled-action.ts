import { type ValueOf, vocabulary } from './vocabulary.ts';

export const scheduledAction = vocabulary('ScheduledAction', 'What a schedule does when its time comes.', {
  publish: 'Publishes the draft of whoever set the time',
  archive: 'Takes the record off the site',
});

export type ScheduledAction = ValueOf<typeof scheduledAction>;
