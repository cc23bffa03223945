import { type ValueOf, vocabulary } from './vocabulary.ts';

export const callKind = vocabulary('CallKind', 'What a call offers.', {
  grant: 'Grant for a mobility or activity',
  scholarship: 'Scholarship',
  mobility: 'Mobility places',
  internal_grant: 'Grant an institution gives to its own people',
  placement: 'Placement or traineeship offer',
});

export type CallKind = ValueOf<typeof callKind>;
