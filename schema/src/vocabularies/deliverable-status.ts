import { type ValueOf, vocabulary } from './vocabulary.ts';

export const deliverableStatus = vocabulary('DeliverableStatus', 'How far a deliverable is.', {
  planned: 'Planned',
  in_progress: 'Being made',
  submitted: 'Handed in',
  accepted: 'Accepted',
  published: 'Published',
});

export type DeliverableStatus = ValueOf<typeof deliverableStatus>;
