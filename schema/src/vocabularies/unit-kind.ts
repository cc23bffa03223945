import { type ValueOf, vocabulary } from './vocabulary.ts';

export const unitKind = vocabulary('UnitKind', 'What an organisational unit is.', {
  faculty: 'Faculty',
  department: 'Department',
  school: 'School within the institution',
  institute: 'Institute or chair',
  international_office: 'International relations office',
  research_group: 'Research group',
  other: 'Another unit',
});

export type UnitKind = ValueOf<typeof unitKind>;
