import { type ValueOf, vocabulary } from './vocabulary.ts';

export const documentKind = vocabulary('DocumentKind', 'What a document is.', {
  leaflet: 'Leaflet',
  poster: 'Poster',
  roll_up: 'Roll-up',
  report: 'Report',
  plan: 'Plan',
  strategy: 'Strategy',
  charter: 'Charter',
  policy_statement: 'Policy statement',
  regulation: 'Regulation',
  minutes: 'Minutes',
  presentation: 'Presentation',
  training_material: 'Training material',
  guide: 'Guide',
  form: 'Form',
  case_study: 'Case study',
});

export type DocumentKind = ValueOf<typeof documentKind>;
