import { type ValueOf, vocabulary } from './vocabulary.ts';

export const workPackageKind = vocabulary('WorkPackageKind', 'What a work package is for.', {
  preparation: 'Preparation',
  development: 'Development',
  quality: 'Quality',
  dissemination: 'Dissemination',
  management: 'Management',
  sustainability: 'Sustainability',
});

export type WorkPackageKind = ValueOf<typeof workPackageKind>;
