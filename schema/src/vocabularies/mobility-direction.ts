import { type ValueOf, vocabulary } from './vocabulary.ts';

export const mobilityDirection = vocabulary(
  'MobilityDirection',
  'Which way people go, seen from the partner that counts them.',
  {
    incoming: 'Coming in',
    outgoing: 'Going out',
  },
);

export type MobilityDirection = ValueOf<typeof mobilityDirection>;
