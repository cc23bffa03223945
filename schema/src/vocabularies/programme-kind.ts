import { type ValueOf, vocabulary } from './vocabulary.ts';

export const programmeKind = vocabulary('ProgrammeKind', 'What a programme offers.', {
  student_exchange: 'Exchange of students under an agreement',
  study_abroad: 'Study abroad outside an exchange',
  traineeship: 'Traineeship or placement abroad',
  staff_teaching: 'Teaching abroad',
  staff_training: 'Training of staff',
  degree: 'Degree programme',
  double_degree: 'Two degrees from two institutions',
  joint_degree: 'One degree given together',
  bilingual_degree: 'Degree taught in two languages',
  summer_school: 'Summer school or short intensive course',
  language_course: 'Language course',
  mentor: 'Mentor or buddy scheme',
  research_collaboration: 'Research collaboration',
  capacity_building: 'Capacity building',
});

export type ProgrammeKind = ValueOf<typeof programmeKind>;
