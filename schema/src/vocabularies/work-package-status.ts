import { type ValueOf, vocabulary } from './vocabulary.ts';

export const workPackageStatus = vocabulary('WorkPackageStatus', 'How far a work package is.', {
  planned: 'Not begun',
  in_progress: 'Under way',
  completed: 'Finished',
});

export type WorkPackageStatus = ValueOf<typeof workPackageStatus>;
