import { type ValueOf, vocabulary } from './vocabulary.ts';

export const durationUnit = vocabulary('DurationUnit', 'The unit of a duration.', {
  weeks: 'Weeks',
  months: 'Months',
  semesters: 'Semesters',
  years: 'Years',
});

export type DurationUnit = ValueOf<typeof durationUnit>;
