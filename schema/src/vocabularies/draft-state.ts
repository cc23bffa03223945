import { type ValueOf, vocabulary } from './vocabulary.ts';

export const draftState = vocabulary('DraftState', 'How far a draft has come.', {
  open: 'Its editor works on it',
  proposed: 'Its editor asks somebody else to publish it',
  returned: 'Somebody else gave it back with a note',
});

export type DraftState = ValueOf<typeof draftState>;
