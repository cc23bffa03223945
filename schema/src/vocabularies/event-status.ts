import { type ValueOf, vocabulary } from './vocabulary.ts';

export const eventStatus = vocabulary('EventStatus', 'Whether an event takes place as announced.', {
  scheduled: 'Takes place as announced',
  cancelled: 'Does not take place',
  postponed: 'Moved to a date not yet known',
});

export type EventStatus = ValueOf<typeof eventStatus>;
