import { type ValueOf, vocabulary } from './vocabulary.ts';

export const nameKind = vocabulary('NameKind', 'What a name of a partner is.', {
  official: 'The official name in that language',
  short: 'Short name or acronym in use',
  former: 'A name, long or short, that was used before',
  native: 'The name in the language of the place',
});

export type NameKind = ValueOf<typeof nameKind>;
