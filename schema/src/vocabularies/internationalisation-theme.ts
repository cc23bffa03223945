import { type ValueOf, vocabulary } from './vocabulary.ts';

export const internationalisationTheme = vocabulary('InternationalisationTheme', 'A side of internationalisation.', {
  strategy: 'Strategy and organisation',
  recruitment: 'Recruitment of students',
  mobility: 'Mobility',
  at_home: 'Internationalisation at home',
  research: 'Internationalisation of research',
  partnerships: 'Partnerships and networks',
  visibility: 'Visibility and rankings',
  services: 'Services for international people',
});

export type InternationalisationTheme = ValueOf<typeof internationalisationTheme>;
