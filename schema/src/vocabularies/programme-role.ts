import { type ValueOf, vocabulary } from './vocabulary.ts';

export const programmeRole = vocabulary('ProgrammeRole', 'The part a partner has in a programme.', {
  awarding: 'Awards the degree or certificate',
  host: 'Hosts the programme',
  sending: 'Sends participants',
  receiving: 'Receives participants',
});

export type ProgrammeRole = ValueOf<typeof programmeRole>;
