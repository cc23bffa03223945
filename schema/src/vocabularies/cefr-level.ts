import { type ValueOf, vocabulary } from './vocabulary.ts';

export const cefrLevel = vocabulary('CefrLevel', 'Level of the Common European Framework of Reference for Languages.', {
  A1: 'Breakthrough',
  A2: 'Waystage',
  B1: 'Threshold',
  B2: 'Vantage',
  C1: 'Advanced',
  C2: 'Mastery',
});

export type CefrLevel = ValueOf<typeof cefrLevel>;
