import { type ValueOf, vocabulary } from './vocabulary.ts';

export const publicationStatus = vocabulary('PublicationStatus', 'Who can see a record.', {
  draft: 'Editors only',
  published: 'Everybody',
  archived: 'Nobody but editors; once public',
});

export type PublicationStatus = ValueOf<typeof publicationStatus>;
