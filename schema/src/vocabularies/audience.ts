import { type ValueOf, vocabulary } from './vocabulary.ts';

export const audience = vocabulary('Audience', 'For whom something is.', {
  student_incoming: 'Students coming in',
  student_outgoing: 'Students going out',
  teacher: 'Teaching staff',
  researcher: 'Researchers',
  admin_staff: 'Administrative and technical staff',
  international_office: 'International offices',
  public_authority: 'Public authorities',
  employer: 'Employers',
  general_public: 'Everybody',
});

export type Audience = ValueOf<typeof audience>;
