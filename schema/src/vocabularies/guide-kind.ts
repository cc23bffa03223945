import { type ValueOf, vocabulary } from './vocabulary.ts';

export const guideKind = vocabulary('GuideKind', 'Which way a guide leads through.', {
  outgoing: 'Going out',
  incoming: 'Coming in',
  staff: 'Mobility of staff',
  recognition: 'Recognition of what was studied elsewhere',
  placement: 'Placements and their monitoring',
});

export type GuideKind = ValueOf<typeof guideKind>;
