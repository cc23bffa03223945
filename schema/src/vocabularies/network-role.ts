import { type ValueOf, vocabulary } from './vocabulary.ts';

export const networkRole = vocabulary('NetworkRole', 'The part a partner has in a network.', {
  coordinator: 'Coordinates the network',
  member: 'Full member',
  associate: 'Associated partner',
});

export type NetworkRole = ValueOf<typeof networkRole>;
