import { type ValueOf, vocabulary } from './vocabulary.ts';

export const contactRole = vocabulary('ContactRole', 'What a contact answers for.', {
  coordinator: 'Coordinator of a project, programme or institution',
  iro: 'International relations office',
  incoming: 'People coming in',
  outgoing: 'People going out',
  traineeships: 'Traineeships and placements',
  general: 'Everything else',
});

export type ContactRole = ValueOf<typeof contactRole>;
