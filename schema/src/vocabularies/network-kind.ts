import { type ValueOf, vocabulary } from './vocabulary.ts';

export const networkKind = vocabulary('NetworkKind', 'What a network is.', {
  alliance: 'Alliance, such as a European University',
  association: 'Association of institutions',
  campus_of_excellence: 'Campus of international excellence',
});

export type NetworkKind = ValueOf<typeof networkKind>;
