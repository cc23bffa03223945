import { type ValueOf, vocabulary } from './vocabulary.ts';

export const callStatus = vocabulary('CallStatus', 'Where a call stands now; follows from its dates.', {
  upcoming: 'Not open yet',
  open: 'Open for applications',
  closed: 'The deadline has passed',
});

export type CallStatus = ValueOf<typeof callStatus>;
