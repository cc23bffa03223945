import { type ValueOf, vocabulary } from './vocabulary.ts';

export const serviceKind = vocabulary('ServiceKind', 'What an institution does for people who come or go.', {
  welcome_centre: 'Welcome centre',
  accommodation: 'Help with a place to live',
  visa_help: 'Help with visas and residence',
  orientation: 'Orientation for newcomers',
  mentoring: 'Mentors and buddies',
  tutoring: 'Tutors for study matters',
  language_support: 'Language courses and practice',
  disability_support: 'Support for people with disabilities',
});

export type ServiceKind = ValueOf<typeof serviceKind>;
