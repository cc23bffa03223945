import { type ValueOf, vocabulary } from './vocabulary.ts';

export const eventReach = vocabulary('EventReach', 'How far an event reaches.', {
  in_house: 'Within the institution',
  national: 'Within the country',
  international: 'Across countries',
});

export type EventReach = ValueOf<typeof eventReach>;
