import { type ValueOf, vocabulary } from './vocabulary.ts';

export const mobilityType = vocabulary('MobilityType', 'Type of mobility, as in Erasmus Without Paper.', {
  student_studies: 'Students, for studies',
  student_traineeship: 'Students, for a traineeship',
  staff_teaching: 'Staff, for teaching',
  staff_training: 'Staff, for training',
});

export type MobilityType = ValueOf<typeof mobilityType>;
