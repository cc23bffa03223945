import { type ValueOf, vocabulary } from './vocabulary.ts';

export const accountRole = vocabulary('AccountRole', 'What an account may do, as far as its grant reaches.', {
  administrator: 'Everything, people and the site included',
  editor: 'All content',
  translator: 'Texts in the languages of the grant',
  partner_editor: 'What belongs to the partner of the grant; proposes changes to what is shared',
  project_editor: 'What belongs to the project of the grant; proposes changes to what is shared',
  internal_reader: 'Reads internal data: of the partner or project of the grant, of all where it names none',
});

export type AccountRole = ValueOf<typeof accountRole>;
