import { type ValueOf, vocabulary } from './vocabulary.ts';

export const identifierScheme = vocabulary('IdentifierScheme', 'Who gave an identifier to a partner.', {
  schac: 'SCHAC home organisation, the HEI ID of Erasmus Without Paper: an internet domain in lower case',
  previous_schac: 'A SCHAC identifier used before',
  erasmus: 'Erasmus institution code; its inner spaces are part of it',
  pic: 'Participant Identification Code of the European Commission, nine digits',
  oid: 'Organisation ID of the Erasmus+ registration system, E and eight digits',
  ror: 'Research Organization Registry',
  eche: 'Proposal number of the Erasmus Charter for Higher Education',
  isni: 'International Standard Name Identifier',
  wikidata: 'Wikidata item',
});

export type IdentifierScheme = ValueOf<typeof identifierScheme>;
