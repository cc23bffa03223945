import { type ValueOf, vocabulary } from './vocabulary.ts';

export const betterDirection = vocabulary('BetterDirection', 'Which way a value should move.', {
  higher: 'More is better',
  lower: 'Less is better',
});

export type BetterDirection = ValueOf<typeof betterDirection>;
